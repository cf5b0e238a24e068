import Foundation
import Kernel
import OneStop

/// Every address of the site, in one spelling: for routes (`Link.dossier(":code")`) and for pages alike.
enum Link: Sendable, Hashable {
    case home, agencies, figures, help, tracking, mailbox
    case procedures
    case search(String, agency: String?, event: String?)
    case grouped(String)
    case procedure(String)
    case agency(String)
    case signIn(next: String?), register, confirm, signOut
    case language(Language, back: String)
    case start(String)
    case draft(String), section(String, String), papers(String), check(String), discard(String)
    /// Where a paper of a draft is announced that comes in pieces, and where its pieces go.
    case partialUploads(String)
    /// Files in pieces for the answer to a request.
    case supplementUploads(String)
    /// A procedure's blank form for an agency, and a draft as a form to be signed; both PDF.
    case blankForm(String, agency: String), filledForm(String)
    case dossiers, dossier(String), receipt(String), supplement(String), messages(String), withdrawal(String)
    case resultFile(String)
    /// What proves a dossier: the list, one receipt, and what it was made for. Where anybody checks one.
    case proofs(String), proof(String, number: String), proofContent(String, number: String), verify
    case logCheckpoint, logKeys
    /// Who looked into one's dossiers; `before` pages on, in milliseconds.
    case looks(before: Int64?)
    /// A paper of a dossier as PDF, "giay-tiep-nhan-2" or "giay-tiep-nhan": the applicant's way to it, and the officer's.
    case paper(String, String), officePaper(String, String)
    /// A file of a dossier, by digest: the applicant's way to it, and the officer's.
    case file(String, digest: String), officeFile(String, digest: String)
    /// The original of a paper that officers look at as a marked copy.
    case original(String, digest: String)
    case officeHome, officeSignIn, officeOverview
    /// The dossiers behind a figure of the overview.
    case figureList(FigureQuery?)
    /// The register book and what it is narrowed by, and its two files; the files of the register of results.
    case book(BookFilter?), bookPrint(BookFilter?), bookSheet(BookFilter?)
    case resultsPrint(agency: String?), resultsSheet(agency: String?)
    /// The register of fee receipts: its page, its PDF, its spreadsheet.
    case feeRegister(FeeRegisterFilter?), feeRegisterPrint(FeeRegisterFilter?), feeRegisterSheet(FeeRegisterFilter?)
    /// The result's paper before it is issued, with the number and day typed.
    case resultPreview(String)
    /// The control slip on screen.
    case controlSlip(String)
    case officeRegister(agency: String?), officeSilence(agency: String?)
    /// Where the desk takes in printed forms, one of them by its reference, and the act of taking it in.
    case counter, counterForm(String), counterFiling(String)
    /// Where paper is taken in: the desk, one reception, what is done with it, and what was made of it.
    case desk(agency: String?), reception(String), receptionDone(String), receptionDiscard(String)
    /// A fee's receipt and the note of a hand-over, to be printed.
    case feeReceipt(String, number: String), handoverNote(String)
    /// What the desk gets by hand in answer to a request.
    case deskSupplement(String)
    /// Where results go out: the desk, one dossier, and the code that its phone gets.
    case returnDesk(query: String?), returning(String), returnCode(String)
    /// The waiting room: what it sees, where a number is taken, what the desk does with numbers.
    case board(String), kiosk(agency: String?), tickets
    case cashBook(agency: String?, day: String, cashier: String), cashCount, confirmWaiver
    case queue(String)
    /// An agency's wordings.
    case templates(agency: String?), templateDrop(String)
    /// Who is away, and the act that ends an absence; by which rules steps are given out; what officers are told.
    case absences(agency: String?), absenceEnd(String), assignmentRules(agency: String?), assignmentRuleDrop, notices
    /// An act on several dossiers and its report; the search over an agency; filters that an officer keeps.
    case bulk, bulkReport(String), dossierSearch(agency: String?), savedFilters(agency: String?)
    case savedFilter(String), savedFilterDrop(String)
    case officeDossier(String)
    /// Where an officer without a part in the dossier says why it is opened.
    case viewReason(String)
    case act(String, Act)
    /// What other agencies ask of one; one question, by dossier and number; its acts, and a paper that was shared.
    case referrals(agency: String?), inquiry(String, String), inquiryAct(String, String, InquiryAct)
    case inquiryFile(String, String, digest: String)
    /// The original of a paper that was shared as a marked copy.
    case inquiryOriginal(String, String, digest: String)
    case administration, publication(String), reinstatement(String), assumptions
    case asset(String)
    /// Where a gateway reports, and where it hands in what people write to us.
    case deliveryReport(String, proof: String), inboundSMS, bounces
    /// How sending stands, for the administrator; whom an agency must call.
    case sending, resending(String), silentMessages, testMessage, calls(agency: String?), call(String)
    /// What is said in which situation, and one of them: of a procedure ("" for all), in a language.
    case messageTemplates, messageTemplate(String, procedure: String, language: String), messageTemplateReset(String),
        messageTemplateTrial(String)
    /// Papers in an agency's own words ("" is the province), one of them, with typed words, and back.
    case paperWordings(agency: String?), paperWording(String, WordingPlace?)
    case paperWordingSample(String), paperWordingReset(String)
    /// What keeps a person's account safe: visits, the second factor, recovery codes; proof anew of who is here.
    case safety, visitEnd(String), visitsEnd, recoveryCodes, provingAgain(next: String)
    /// The code after the password, and how it is set up.
    case secondFactor(next: String), enrolment(next: String)
    case securityKeys(SecurityKeyAddress)
    /// Officers' accounts of an agency, one of them, and what is done to it; what happened to all of them.
    case officers(agency: String?, before: String?), officerAccount(String), officerAct(String, OfficerAccountAct)
    case securityEvents(kind: String?, before: Int?), securityCheck
    /// How the virus scanner stands.
    case screening
    /// How long things are kept, what was erased, what is held from it.
    case retention, retentionHolds, retentionHoldEnd(String)
    /// A person's phone, address and wishes; a new contact, its code; what came.
    case changes(String, since: Int)
    case contactSettings, newContact, contactCode, inbox
    /// Accounts, organisations and mandates; coming by a provider.
    case people(PeopleLink), signOn(SignOnAddress)
    /// What a person does with the data that is kept of them.
    case personalData(PersonalDataLink)
    /// Long lists that a second officer lets go.
    case exports(ExportLink)

    /// What an officer does on a dossier: each is a resource of its own.
    enum Act: String, CaseIterable, Sendable {
        case claim = "nhan-xu-ly", release = "tra-lai-hang-doi", accept = "tiep-nhan", refuse = "tu-choi"
        case supplement = "yeu-cau-bo-sung", step = "buoc", sendBack = "tra-lai", approve = "phe-duyet"
        case issue = "ket-qua", stop = "dung", message = "tin-nhan", note = "ghi-chu"
        case grantWithdrawal = "dong-y-rut", declineWithdrawal = "khong-dong-y-rut", extend = "gia-han"
        case requestFee = "yeu-cau-nop-phi", payFee = "thu-phi", waiveFee = "mien-phi", voidFee = "huy-bien-lai"
        case giveBack = "tra-ban-chinh", assign = "phan-cong", tick = "danh-muc"
        case consult = "hoi-y-kien", recordOpinion = "ghi-y-kien", cancelInquiry = "thoi-hoi"
        case forward = "chuyen-co-quan", approveForwarding = "dong-y-chuyen", refuseForwarding = "khong-dong-y-chuyen"
        case returnStep = "tra-co-quan", transfer = "chuyen-tham-quyen"
    }

    var path: String {
        switch self {
        case .home: "/"
        case .agencies: "/co-quan"
        case .figures: "/so-lieu"
        case .help: "/tro-giup"
        case .tracking: "/tra-cuu"
        case .mailbox: "/hop-thu-demo"
        case .procedures: "/thu-tuc"
        case .search(let query, let agency, let event):
            "/thu-tuc" + Self.query([("q", query), ("co-quan", agency ?? ""), ("viec", event ?? "")])
        case .grouped(let grouping): "/thu-tuc" + Self.query([("nhom", grouping)])
        case .procedure(let slug): "/thu-tuc/\(slug)"
        case .agency(let slug): "/co-quan/\(slug)"
        case .signIn(let next): "/dang-nhap" + Self.query([("tiep", next ?? "")])
        case .register: "/dang-ky"
        case .confirm: "/xac-nhan"
        case .signOut: "/dang-xuat"
        case .language(let language, let back): "/ngon-ngu" + Self.query([("chon", language.rawValue), ("ve", back)])
        case .start(let slug): "/nop/\(slug)"
        case .draft(let id): "/ho-so-nhap/\(id)"
        case .section(let id, let section): "/ho-so-nhap/\(id)/phan/\(section)"
        case .papers(let id): "/ho-so-nhap/\(id)/giay-to"
        case .partialUploads(let id): "/ho-so-nhap/\(id)/giay-to/tung-phan"
        case .supplementUploads(let code): "/ho-so/\(code)/bo-sung/tung-phan"
        case .check(let id): "/ho-so-nhap/\(id)/kiem-tra"
        case .discard(let id): "/ho-so-nhap/\(id)/bo"
        case .blankForm(let slug, let agency): "/thu-tuc/\(slug)/to-khai" + Self.query([("co-quan", agency)])
        case .filledForm(let id): "/ho-so-nhap/\(id)/to-khai"
        case .dossiers: "/ho-so"
        case .dossier(let code): "/ho-so/\(code)"
        case .receipt(let code): "/ho-so/\(code)/bien-nhan"
        case .supplement(let code): "/ho-so/\(code)/bo-sung"
        case .messages(let code): "/ho-so/\(code)/tin-nhan"
        case .withdrawal(let code): "/ho-so/\(code)/rut"
        case .resultFile(let code): "/ho-so/\(code)/ket-qua"
        case .proofs(let code): "/ho-so/\(code)/bang-chung"
        case .proof(let code, let number): "/ho-so/\(code)/bang-chung/\(number)"
        case .proofContent(let code, let number): "/ho-so/\(code)/bang-chung/\(number)/noi-dung"
        case .verify: "/verify"
        case .logCheckpoint: "/log/checkpoint"
        case .logKeys: "/log/keys"
        case .looks(let before): "/ai-da-xem" + Self.query([("truoc", before.map(String.init) ?? "")])
        case .paper(let code, let paper): "/ho-so/\(code)/giay/\(paper)"
        case .officePaper(let code, let paper): "/can-bo/ho-so/\(code)/giay/\(paper)"
        case .file(let code, let digest): "/ho-so/\(code)/tep/\(digest)"
        case .officeFile(let code, let digest): "/can-bo/ho-so/\(code)/tep/\(digest)"
        case .original(let code, let digest): "/can-bo/ho-so/\(code)/tep/\(digest)/goc"
        case .officeHome: "/can-bo"
        case .officeSignIn: "/can-bo/dang-nhap"
        case .officeOverview: "/can-bo/tong-quan"
        case .figureList(let query): "/can-bo/tong-quan/danh-sach" + Self.query(query?.pairs ?? [])
        case .officeRegister(let agency): "/can-bo/so-ket-qua" + Self.query([("co-quan", agency ?? "")])
        case .book(let query): "/can-bo/so-theo-doi" + Self.query(query?.pairs ?? [])
        case .bookPrint(let query): "/can-bo/so-theo-doi/in" + Self.query(query?.pairs ?? [])
        case .bookSheet(let query): "/can-bo/so-theo-doi/xlsx" + Self.query(query?.pairs ?? [])
        case .feeRegister(let query): "/can-bo/so-bien-lai" + Self.query(query?.pairs ?? [])
        case .feeRegisterPrint(let query): "/can-bo/so-bien-lai/in" + Self.query(query?.pairs ?? [])
        case .feeRegisterSheet(let query): "/can-bo/so-bien-lai/xlsx" + Self.query(query?.pairs ?? [])
        case .resultsPrint(let agency): "/can-bo/so-ket-qua/in" + Self.query([("co-quan", agency ?? "")])
        case .resultsSheet(let agency): "/can-bo/so-ket-qua/xlsx" + Self.query([("co-quan", agency ?? "")])
        case .resultPreview(let code): "/can-bo/ho-so/\(code)/ket-qua/xem-truoc"
        case .controlSlip(let code): "/can-bo/ho-so/\(code)/phieu-kiem-soat"
        case .officeSilence(let agency): "/can-bo/im-lang" + Self.query([("co-quan", agency ?? "")])
        case .counter: "/can-bo/to-khai"
        case .counterForm(let reference): "/can-bo/to-khai/\(reference)"
        case .counterFiling(let reference): "/can-bo/to-khai/\(reference)/tiep-nhan"
        case .desk(let agency): "/can-bo/quay" + Self.query([("co-quan", agency ?? "")])
        case .reception(let id): "/can-bo/quay/\(id)"
        case .receptionDone(let id): "/can-bo/quay/\(id)/xong"
        case .receptionDiscard(let id): "/can-bo/quay/\(id)/bo"
        case .feeReceipt(let code, let number): "/can-bo/ho-so/\(code)/bien-lai/\(number)"
        case .handoverNote(let code): "/can-bo/ho-so/\(code)/bien-ban-giao"
        case .deskSupplement(let code): "/can-bo/ho-so/\(code)/bo-sung-tai-quay"
        case .returnDesk(let query): "/can-bo/tra-ket-qua" + Self.query([("ma", query ?? "")])
        case .returning(let code): "/can-bo/tra-ket-qua/\(code)"
        case .returnCode(let code): "/can-bo/tra-ket-qua/\(code)/ma"
        case .board(let agency): "/quay/\(agency)"
        case .kiosk(let agency): "/can-bo/lay-so" + Self.query([("co-quan", agency ?? "")])
        case .tickets: "/can-bo/so-cho"
        case .cashBook(let agency, let day, let cashier):
            "/can-bo/so-quy" + Self.query([("co-quan", agency ?? ""), ("ngay", day), ("nguoi-thu", cashier)])
        case .cashCount: "/can-bo/so-quy/kiem-dem"
        case .confirmWaiver: "/can-bo/so-quy/xac-nhan-mien"
        case .queue(let queue): "/can-bo/hang-doi/\(queue)"
        case .absences(let agency): "/can-bo/vang-mat" + Self.query([("co-quan", agency ?? "")])
        case .absenceEnd(let id): "/can-bo/vang-mat/\(id)/ket-thuc"
        case .assignmentRules(let agency): "/can-bo/phan-cong" + Self.query([("co-quan", agency ?? "")])
        case .assignmentRuleDrop: "/can-bo/phan-cong/bo"
        case .notices: "/can-bo/tin-bao"
        case .templates(let agency): "/can-bo/mau-tin" + Self.query([("co-quan", agency ?? "")])
        case .templateDrop(let id): "/can-bo/mau-tin/\(id)/xoa"
        case .bulk: "/can-bo/hang-loat"
        case .bulkReport(let order): "/can-bo/hang-loat/\(order)"
        case .dossierSearch(let agency): "/can-bo/tim" + Self.query([("co-quan", agency ?? "")])
        case .savedFilters(let agency): "/can-bo/bo-loc" + Self.query([("co-quan", agency ?? "")])
        case .savedFilter(let id): "/can-bo/bo-loc/\(id)"
        case .savedFilterDrop(let id): "/can-bo/bo-loc/\(id)/xoa"
        case .officeDossier(let code): "/can-bo/ho-so/\(code)"
        case .viewReason(let code): "/can-bo/ho-so/\(code)/ly-do-xem"
        case .act(let code, let act): "/can-bo/ho-so/\(code)/\(act.rawValue)"
        case .referrals(let agency): "/can-bo/xin-y-kien" + Self.query([("co-quan", agency ?? "")])
        case .inquiry(let code, let number): "/can-bo/xin-y-kien/\(code)/\(number)"
        case .inquiryAct(let code, let number, let act): "/can-bo/xin-y-kien/\(code)/\(number)/\(act.rawValue)"
        case .inquiryFile(let code, let number, let digest):
            "/can-bo/xin-y-kien/\(code)/\(number)/tep/\(digest)"
        case .inquiryOriginal(let code, let number, let digest):
            "/can-bo/xin-y-kien/\(code)/\(number)/tep/\(digest)/goc"
        case .administration: "/quan-tri"
        case .publication(let number): "/quan-tri/ban-cong-bo/\(number)"
        case .reinstatement(let number): "/quan-tri/ban-cong-bo/\(number)/ap-dung-lai"
        case .assumptions: "/quan-tri/chua-xac-minh"
        case .asset(let name): "/tinh/\(name)"
        case .deliveryReport(let message, let proof): "/cong/sms/\(message)/\(proof)"
        case .inboundSMS: "/cong/sms/den"
        case .bounces: "/cong/thu/tra-lai"
        case .sending: "/quan-tri/tin-nhan"
        case .resending(let message): "/quan-tri/tin-nhan/\(message)/gui-lai"
        case .testMessage: "/quan-tri/tin-nhan/thu"
        case .silentMessages: "/quan-tri/tin-nhan/im-lang"
        case .calls(let agency): "/can-bo/goi-dien" + Self.query([("co-quan", agency ?? "")])
        case .call(let message): "/can-bo/goi-dien/\(message)"
        case .messageTemplates: "/quan-tri/loi-nhan"
        case .messageTemplate(let situation, let procedure, let language):
            "/quan-tri/loi-nhan/\(situation)" + Self.query([("thu-tuc", procedure), ("ngon-ngu", language)])
        case .messageTemplateReset(let situation): "/quan-tri/loi-nhan/\(situation)/bo"
        case .messageTemplateTrial(let situation): "/quan-tri/loi-nhan/\(situation)/thu"
        case .paperWordings(let agency): "/quan-tri/mau-giay" + (agency.map { "?co-quan=\($0)" } ?? "")
        case .paperWording(let paper, let place):
            "/quan-tri/mau-giay/\(paper)"
                + (place.map { "?co-quan=\($0.agency)&mau=\($0.edition.rawValue)" } ?? "")
        case .paperWordingSample(let paper): "/quan-tri/mau-giay/\(paper)/xem-thu"
        case .paperWordingReset(let paper): "/quan-tri/mau-giay/\(paper)/bo"
        case .changes(let code, let since):
            "/ho-so/\(code)/thay-doi" + (since > 0 ? Self.query([("so", "\(since)")]) : "")
        case .safety: "/an-toan"
        case .visitEnd(let visit): "/an-toan/phien/\(visit)/ket-thuc"
        case .visitsEnd: "/an-toan/phien/ket-thuc"
        case .recoveryCodes: "/an-toan/ma-du-phong"
        case .provingAgain(let next): "/xac-nhan-lai" + Self.query([("tiep", next)])
        case .secondFactor(let next): "/can-bo/ma-xac-thuc" + Self.query([("tiep", next)])
        case .enrolment(let next): "/can-bo/ma-xac-thuc/cai-dat" + Self.query([("tiep", next)])
        case .securityKeys(let address): address.path
        case .officers(let agency, let before):
            "/can-bo/tai-khoan" + Self.query([("co-quan", agency ?? ""), ("truoc", before ?? "")])
        case .officerAccount(let id): "/can-bo/tai-khoan/\(id)"
        case .officerAct(let id, let act): "/can-bo/tai-khoan/\(id)/\(act.rawValue)"
        case .securityEvents(let kind, let before):
            "/quan-tri/an-ninh" + Self.query([("viec", kind ?? ""), ("truoc", before.map(String.init) ?? "")])
        case .securityCheck: "/quan-tri/an-ninh/kiem-tra"
        case .screening: "/quan-tri/quet-vi-rut"
        case .retention: "/quan-tri/luu-tru"
        case .retentionHolds: "/quan-tri/luu-tru/giu-lai"
        case .retentionHoldEnd(let hold): "/quan-tri/luu-tru/giu-lai/\(hold)/bo"
        case .contactSettings: "/lien-lac"
        case .newContact: "/lien-lac/moi"
        case .contactCode: "/lien-lac/ma"
        case .inbox: "/tin-nhan"
        case .people(let link): link.path
        case .signOn(let address): address.path
        case .personalData(let link): link.path
        case .exports(let link): link.path
        }
    }
}
