/// Texts of long lists and of agencies' own sites, in Vietnamese.
let sitesVietnamese = """
    home.all = Tất cả {n} thủ tục, xếp theo chữ cái
    agency.level_province = Sở, ngành của tỉnh
    agency.level_district = Huyện, thị xã, thành phố
    agency.level_commune = Xã, phường, thị trấn
    list.contents = Trong danh sách này
    list.order = Xếp theo
    list.by_event = Theo việc
    list.by_agency = Theo cơ quan
    list.by_letter = Theo chữ cái
    list.other = Việc khác
    search.narrow = Thu hẹp theo cơ quan hoặc việc
    search.agency = Cơ quan
    search.event = Việc
    search.any = Tất cả
    search.apply = Tìm lại
    agency_home.month = Tháng {month}, tại cơ quan này
    agency_home.all = Tất cả {n} thủ tục của cơ quan
    agency_home.all_of_event = Tất cả {n} thủ tục: {event}
    agency_home.elsewhere = Thủ tục của cơ quan khác
    agency_home.elsewhere_text = Cùng một tài khoản dùng được cho mọi cơ quan trong tỉnh.
    agency_home.province = {province}: mọi thủ tục
    """
