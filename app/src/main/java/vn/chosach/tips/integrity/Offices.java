package vn.chosach.tips.integrity;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Agencies that a report can accuse: those on the roll today. */
@Component
public class Offices {

  private static final int MOST = 500;

  private final Agencies agencies;

  Offices(Agencies agencies) {
    this.agencies = agencies;
  }

  public List<Choice> choices(Page page) {
    return agencies.roll(page.today(), "", 0, MOST).agencies().stream()
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }

  /** Names of agencies, in their order; the key where one is not on the roll today. */
  public List<String> names(List<String> keys, Page page) {
    return keys.stream()
        .map(
            key ->
                agencies
                    .asOf(key, page.today())
                    .map(Agency::name)
                    .map(name -> name.in(page.lang()))
                    .orElse(key))
        .toList();
  }
}
