package vn.chosach.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bodies of the committee until the directory answers. */
@Component
class ProvisionalRoll implements AgencyRoll {

  private static final List<Agency> ALL =
      List.of(
          new Agency("BCD389-AG", "Ban Chỉ đạo 389 tỉnh An Giang"),
          new Agency("SCT-AG", "Sở Công Thương tỉnh An Giang"),
          new Agency("CA-AG", "Công an tỉnh An Giang"),
          new Agency("QLTT-AG", "Chi cục Quản lý thị trường tỉnh An Giang"),
          new Agency("THUE-AG", "Thuế tỉnh An Giang"),
          new Agency("BPT-AG", "Báo và phát thanh, truyền hình An Giang"));

  @Override
  public List<Agency> on(LocalDate day) {
    return ALL;
  }

  @Override
  public Optional<String> nameOn(String key, LocalDate day) {
    return ALL.stream().filter(agency -> agency.key().equals(key)).map(Agency::name).findFirst();
  }
}
