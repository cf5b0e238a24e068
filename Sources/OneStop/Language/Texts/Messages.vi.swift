/// Messages to applicants, in Vietnamese.
let messagesVietnamese = """
    notice.account_exists.subject = Bạn đã có tài khoản
    notice.account_exists.body = Có người vừa đăng ký bằng liên hệ này. Nếu là bạn, hãy đăng nhập; nếu không, bỏ qua tin này.
    notice.code.subject = Mã xác nhận {code}
    notice.code.body = Mã xác nhận của bạn là {code}, dùng trong 10 phút. Không đưa mã này cho ai.
    notice.no_limit = theo đợt, không có hạn riêng
    notice.submitted.subject = Đã nhận hồ sơ {code}
    notice.submitted.body = {agency} đã nhận hồ sơ {code} ({procedure}). Mã bí mật để tra cứu: {pin}. Chúng tôi trả lời tiếp nhận hoặc yêu cầu bổ sung trước {by}.
    notice.accepted.subject = Hồ sơ {code} đã được tiếp nhận
    notice.accepted.body = {agency} đã tiếp nhận hồ sơ {code}. Hẹn trả kết quả: {due}.
    notice.refused.subject = Hồ sơ {code} không được tiếp nhận
    notice.refused.body = {agency} không tiếp nhận hồ sơ {code}. Lý do: {reason}
    notice.supplement.subject = Hồ sơ {code} cần bổ sung
    notice.supplement.body = {agency} đề nghị bổ sung hồ sơ {code} trước ngày {until}. Mở trang hồ sơ để xem từng mục và gửi bổ sung.
    notice.issued.subject = Hồ sơ {code} đã có kết quả
    notice.issued.body = {agency} đã có kết quả số {number} của hồ sơ {code}. Nhận tại {address}.
    notice.returned.subject = Đã trả kết quả hồ sơ {code}
    notice.returned.body = {agency} đã trả kết quả hồ sơ {code}. Cảm ơn bạn.
    notice.stopped.subject = Hồ sơ {code} đã dừng giải quyết
    notice.stopped.body = {agency} dừng giải quyết hồ sơ {code}. Mở trang hồ sơ để xem lý do.
    notice.expiry.subject = {name} số {number} sắp hết hạn
    notice.expiry.body = {name} số {number} hết hạn ngày {day}. Đăng nhập để xem và gia hạn nếu cần.
    notice.message.subject = Tin nhắn về hồ sơ {code}
    notice.message.body = {agency} vừa nhắn cho bạn về hồ sơ {code}. Mở trang hồ sơ để đọc và trả lời.
    """
