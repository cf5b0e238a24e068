/// Texts of long lists and of agencies' own sites, in English.
let sitesEnglish = """
    home.all = All {n} services, A–Z
    agency.level_province = Departments of the province
    agency.level_district = Districts and towns
    agency.level_commune = Communes and wards
    list.contents = In this list
    list.order = Order
    list.by_event = By what you do
    list.by_agency = By agency
    list.by_letter = By letter
    list.other = Other
    search.narrow = Narrow to an agency or an occasion
    search.agency = Agency
    search.event = Occasion
    search.any = All
    search.apply = Search again
    agency_home.month = {month}, at this agency
    agency_home.all = All {n} services of the agency
    agency_home.all_of_event = All {n} services: {event}
    agency_home.elsewhere = Services of other agencies
    agency_home.elsewhere_text = One account serves for every agency of the province.
    agency_home.province = {province}: all services
    """
