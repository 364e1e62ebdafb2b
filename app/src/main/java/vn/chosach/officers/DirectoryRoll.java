package vn.chosach.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Agency.Level;
import vn.chosach.directory.AgencyHistory;

/** Asks the directory. A class of bodies, such as all commune police, is no place to serve in. */
@Component
record DirectoryRoll(Agencies agencies) implements AgencyRoll {

  private static final int ALL = 500;

  @Override
  public List<Agency> on(LocalDate day) {
    return agencies.roll(day, "", 0, ALL).agencies().stream()
        .filter(DirectoryRoll::canBeServedIn)
        .map(body -> new Agency(body.key(), body.name()))
        .toList();
  }

  @Override
  public Optional<Bilingual> nameOn(String key, LocalDate day) {
    return agencies
        .asOf(key, day)
        .filter(DirectoryRoll::canBeServedIn)
        .map(vn.chosach.directory.Agency::name);
  }

  @Override
  public boolean isLocal(String key, LocalDate day) {
    return agencies
        .asOf(key, day)
        // Who still serves in one that has ended does not begin to act for the province by that.
        .or(() -> agencies.history(key).map(AgencyHistory::newest))
        .filter(body -> body.level() == Level.COMMUNE || body.level() == Level.DISTRICT)
        .isPresent();
  }

  @Override
  public List<String> carriedOn(String key, LocalDate day) {
    return agencies.asOf(key, day).isPresent()
        ? List.of()
        : agencies.carriedOn(key, day).stream().map(vn.chosach.directory.Agency::key).toList();
  }

  private static boolean canBeServedIn(vn.chosach.directory.Agency body) {
    return switch (body.kind()) {
      case COMMITTEE, AGENCY, PRESS, FRONT, ASSOCIATION -> true;
      case PROVINCE, CLASS -> false;
    };
  }
}
