import Foundation
import Synchronization

/// Lets each key do something so many times in a while; memory is bounded.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: Date
    }

    private let burst: Double
    private let perSecond: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    private static let mostKeys = 50_000

    /// Lets everything pass: for measuring, where one client does what thousands would.
    static let unlimited = RateLimiter(burst: .infinity)

    private init(burst: Double) {
        self.burst = burst
        perSecond = 0
    }

    /// - Parameters:
    ///   - burst: how often at once.
    ///   - perMinute: how often after that.
    init(burst: Int, perMinute: Double) {
        self.burst = Double(burst)
        self.perSecond = perMinute / 60
    }

    /// Whether the key may do it once more now; `cost` counts for so many times.
    func allows(_ key: String, costing cost: Double = 1, at now: Date) -> Bool {
        if burst == .infinity { return true }
        return buckets.withLock { buckets in
            if buckets.count > Self.mostKeys {
                buckets = buckets.filter { now.timeIntervalSince($0.value.at) * perSecond < burst }
                if buckets.count > Self.mostKeys {
                    // The older half goes: whoever was shut out just now stays so.
                    let kept = buckets.sorted { $0.value.at > $1.value.at }.prefix(Self.mostKeys / 2)
                    buckets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
                }
            }
            var bucket = buckets[key] ?? Bucket(tokens: burst, at: now)
            bucket.tokens = min(burst, bucket.tokens + max(0, now.timeIntervalSince(bucket.at)) * perSecond)
            bucket.at = now
            let isAllowed = bucket.tokens >= cost
            if isAllowed { bucket.tokens -= cost }
            buckets[key] = bucket
            return isAllowed
        }
    }
}
