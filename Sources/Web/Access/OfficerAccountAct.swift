/// What an administrator does to an officer's account; each is a resource of its own.
enum OfficerAccountAct: String, CaseIterable, Sendable {
    case resetFactor = "dat-lai-ma", endVisits = "ket-thuc-phien", disable = "khoa", enable = "mo-khoa"
    case give = "giao-nhiem-vu", take = "thoi-nhiem-vu"
}
