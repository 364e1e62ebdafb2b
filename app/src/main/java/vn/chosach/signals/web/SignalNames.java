package vn.chosach.signals.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What codes and keys are called, in the language of the page, as of today. */
@Component
class SignalNames extends DisplayNames {

  private static final Set<Agency.AgencyKind> RECEIVE =
      Set.of(Agency.AgencyKind.AGENCY, Agency.AgencyKind.COMMITTEE, Agency.AgencyKind.PROVINCE);

  SignalNames(NameSources sources) {
    super(sources);
  }

  /** The bare names of the communes by code and by key, as a list has room for them. */
  Map<String, String> places(Page page) {
    var names = new HashMap<String, String>();
    for (Area area : areas.on(Area.Level.COMMUNE, page.today())) {
      names.put(area.key(), area.name());
      names.put(area.code(), area.name());
    }
    return names;
  }

  boolean shortcuts(UUID officer) {
    return officers.inOffice(officer).map(one -> one.shortcuts()).orElse(true);
  }

  /** Bodies that can receive a signal, those named first in front. */
  List<Choice> receivers(List<String> first, Page page) {
    return bodies(agency -> RECEIVE.contains(agency.kind()), page).stream()
        .sorted(Comparator.comparingInt(agency -> place(first, agency.value())))
        .toList();
  }

  /** All bodies on the roll, for what accuses one of them. */
  List<Choice> offices(Page page) {
    return bodies(any -> true, page);
  }

  @Override
  public List<Choice> goods(Page page) {
    return Stream.concat(
            Stream.of(Choice.of("", page.t("signals.filter.any"))), super.goods(page).stream())
        .toList();
  }

  private static int place(List<String> first, String key) {
    int at = first.indexOf(key);
    return at < 0 ? first.size() : at;
  }
}
