import Kernel
import OneStop

extension Login {
    /// Enough for its owner to know it: "0905 *** 318", "v***@hoianxanh.vn".
    var masked: String { phone?.masked ?? email?.masked ?? "" }

    /// Whole, as a person reads it.
    var shown: String { phone?.spaced ?? text }
}
