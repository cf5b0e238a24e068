import Foundation
import Kernel
import OneStop
import Testing

/// A province in memory with one small sound procedure, for tests to spoil.
struct SmallProvince {
    static let folder = "agencies/so-thu/procedures/nho"
    static let procedure = "\(folder)/procedure.yaml"

    private(set) var files: [String: String]

    init() {
        files = [
            "province.yaml": """
            slug: thu
            name: Tỉnh Thử
            authority: Ủy ban nhân dân tỉnh Thử
            address: 1 Đường Thử
            hotline: 0235 1022
            """,
            "calendar.csv": "date,kind,name\n2026-01-01,holiday,Tết Dương lịch\n",
            "units.csv": "code,name,district\n1,Xã Một,Huyện Một\n",
            "agencies/so-thu/agency.yaml": """
            name: Sở Thử
            short_name: Sở Thử
            code: H47.99
            level: province
            address: 1 Đường Thử
            phone: 0235 1022
            """,
            Self.procedure: Self.text,
        ]
    }

    /// Writes another text in place of a file's.
    func with(_ text: String, at path: String = procedure) -> SmallProvince {
        var changed = self
        changed.files[path] = text
        return changed
    }

    /// Replaces a part of the procedure that must be there.
    func replacing(_ part: String, by other: String) throws -> SmallProvince {
        let text = try #require(files[Self.procedure])
        let place = try #require(text.range(of: part), "\(part)")
        return with(text.replacingCharacters(in: place, with: other))
    }

    func load() -> LoadedCatalogue { CatalogueLoader.load(ProvinceFolder(files: files)) }

    static let text = """
        name: Thủ tục nhỏ
        summary: Để thử.
        sector: Thử
        level: 3
        provision: partial
        audience: [citizen]
        agencies: [so-thu]
        channels: [online]
        form:
          sections:
            - id: mot
              title: Phần một
              fields:
                - {id: ten, label: Tên, type: text, required: true}
                - id: loai
                  label: Loại
                  type: choice
                  choices: [Mới, Đổi]
                - {id: so, label: Số, type: whole, min: 0, max: 9}
                - {id: ngay, label: Ngày, type: date}
                - id: bang
                  label: Bảng
                  type: table
                  rows: {min: 0, max: 5}
                  columns:
                    - {id: dai, label: Dài, type: decimal}
        papers:
          - {id: don, name: Đơn, original: 1}
        time:
          limit: {value: 3, unit: working_days}
        fee:
          amount: 5000
        steps:
          - {id: nhan, name: Nhận, kind: reception, by: Quầy, role: reception, days: 1}
          - {id: ky, name: Ký, kind: approve, by: Lãnh đạo, role: agency_head, days: 1}
          - {id: cap, name: Cấp số, kind: issue, by: Văn thư, role: records_clerk}
          - {id: tra, name: Trả, kind: return, by: Quầy, role: return_desk, days: 1}
        result:
          name: Giấy thử

        """
}
