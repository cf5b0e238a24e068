import Foundation

extension Dossier {
    /// Those of whom an answer is awaited.
    package var openConsultations: [Consultation] { consultations.filter(\.isOpen) }

    /// The inquiry of that number.
    package func consultation(_ number: Int) -> Consultation? {
        consultations.first { $0.number == number }
    }

    /// Takes in what happened between the dossier's agency and a body that was asked.
    mutating func consult(_ recorded: Recorded) {
        switch recorded.event {
        case .consulted(let inquiry):
            consultations.append(Consultation(inquiry: inquiry, askedAt: recorded.at, askedBy: recorded.by.person))
        case .inquiryTaken(let holding):
            change(holding.inquiry) { $0.holder = holding.isTaken ? recorded.by.person : nil }
        case .opinionPrepared(let numbered):
            change(numbered.inquiry) {
                $0.prepared = numbered.opinion
                $0.holder = recorded.by.person
            }
        case .opinionGiven(let numbered):
            change(numbered.inquiry) {
                if $0.state == .open { $0.state = .answered }
                $0.opinion = numbered.opinion
                $0.settle(recorded)
            }
        case .opinionLapsed(let lapse):
            change(lapse.inquiry) {
                $0.state = .lapsed
                $0.lapse = lapse.means
                $0.settle(recorded)
            }
        case .inquiryEnded(let end):
            change(end.inquiry) {
                $0.state = end.manner == .cancelled ? .cancelled : .declined
                $0.reason = end.reason
                $0.settle(recorded)
            }
        default: break
        }
    }

    /// Nobody need answer any more: the dossier ended or was decided.
    mutating func closeConsultations(at: Date) {
        for index in consultations.indices where consultations[index].isOpen {
            consultations[index].state = .closed
            consultations[index].settledAt = at
        }
    }

    /// A step that ran beside another was done as a step of its own.
    mutating func closeConsultations(ofStep step: String, at: Date) {
        for index in consultations.indices where consultations[index].isOpen {
            guard case .own(step, _, _) = consultations[index].inquiry.body else { continue }
            consultations[index].state = .closed
            consultations[index].settledAt = at
        }
    }

    private mutating func change(_ number: Int, _ body: (inout Consultation) -> Void) {
        guard let index = consultations.firstIndex(where: { $0.number == number }) else { return }
        body(&consultations[index])
    }
}

extension Consultation {
    fileprivate mutating func settle(_ recorded: Recorded) {
        settledAt = recorded.at
        settledBy = recorded.by.person
        holder = nil
    }
}
