/// Texts about time that moves and about silence, in Vietnamese.
let timeVietnamese = """
    event.extended = Đã gia hạn
    event.apologised = Thư xin lỗi và hẹn lại ngày trả kết quả
    event.apology_detail = Ngày hẹn {missed} không kịp. Hẹn lại {again}
    notice.extended.subject = Hồ sơ {code}: xin lỗi và hẹn lại ngày trả
    notice.extended.body = {agency} xin lỗi vì không kịp trả kết quả hồ sơ {code} vào {missed}. Hẹn lại: {again}. Lý do: {reason}
    notice.apology.subject = Hồ sơ {code} đã quá hạn: xin lỗi và hẹn lại
    notice.apology.body = {agency} xin lỗi: hồ sơ {code} hẹn trả {missed} đến nay chưa xong. Chúng tôi đã báo lãnh đạo và hẹn lại: {again}.
    flash.extended = Đã gia hạn và gửi thư xin lỗi cho người nộp.
    due.late_since = Đã quá hạn.
    due.apology = Cơ quan xin lỗi bạn và hẹn lại {again}.
    due.extended = Đã gia hạn một lần, trước đó hẹn {from}.
    day.extended = ngày gia hạn
    act.extend = Gia hạn và xin lỗi
    act.extend_once = Chỉ một lần, trước ngày hẹn. Người nộp nhận thư xin lỗi với ngày hẹn mới.
    act.extend_hint = Ngày làm việc từ {from} đến {latest}
    act.extend_reason = Lý do, gửi cho người nộp
    act.extend_send = Gia hạn và gửi thư xin lỗi
    act.new_due = Ngày hẹn mới
    act.extended_once = Đã gia hạn một lần, đến {day}. Không gia hạn lần nữa.
    act.already_due = Đã đến hạn, không gia hạn được nữa. Thư xin lỗi được gửi tự động.
    act.no_running_limit = Không có thời hạn đang chạy để gia hạn
    act.extension_day = Ngày hẹn mới phải là ngày làm việc sau ngày hẹn cũ, muộn nhất {latest}
    """
