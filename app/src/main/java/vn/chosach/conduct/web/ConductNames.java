package vn.chosach.conduct.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Roll;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Names of officers and agencies as the pages say them. */
@Component
class ConductNames {

  private static final int MOST = 200;

  private final Agencies agencies;
  private final Officers officers;

  ConductNames(Agencies agencies, Officers officers) {
    this.agencies = agencies;
    this.officers = officers;
  }

  String agency(String key, Page page) {
    return agencies
        .asOf(key, page.today())
        .map(agency -> agency.name().in(page.lang()))
        .orElse(key);
  }

  Map<UUID, String> officers(Set<UUID> ids) {
    return officers.displayNames(ids);
  }

  List<Choice> agencies(Page page) {
    Roll roll = agencies.roll(page.today(), "", 0, MOST);
    return roll.agencies().stream()
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }
}
