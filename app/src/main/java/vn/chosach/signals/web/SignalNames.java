package vn.chosach.signals.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What codes and keys are called, in the language of the page, as of today. */
@Component
class SignalNames {

  private static final int ROLL = 200;
  private static final Set<Agency.Kind> RECEIVE =
      Set.of(Agency.Kind.AGENCY, Agency.Kind.COMMITTEE, Agency.Kind.PROVINCE);

  private final Agencies agencies;
  private final Areas areas;
  private final Catalogue catalogue;
  private final Officers officers;

  SignalNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    this.agencies = agencies;
    this.areas = areas;
    this.catalogue = catalogue;
    this.officers = officers;
  }

  String agency(String key, Page page) {
    return agencies
        .asOf(key, page.today())
        .map(agency -> agency.name().in(page.lang()))
        .orElse(key);
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

  /** Who acted: an officer by name, the reporter, the program. */
  String actor(Actor actor, Page page) {
    return switch (actor.kind()) {
      case OFFICER, PARTNER -> officer(actor.id(), page);
      case CITIZEN -> page.t("signals.who.reporter");
      case SYSTEM -> page.t("signals.who.system");
    };
  }

  String officer(@Nullable UUID id, Page page) {
    String unknown = page.t("signals.who.officer");
    return id == null ? unknown : officers.displayNames(Set.of(id)).getOrDefault(id, unknown);
  }

  boolean shortcuts(UUID officer) {
    return officers.inOffice(officer).map(one -> one.shortcuts()).orElse(true);
  }

  /** A legal ground {@code law:article} as it is cited. */
  String ground(String ground, Page page) {
    int colon = ground.indexOf(':');
    String code = colon < 0 ? ground : ground.substring(0, colon);
    String law =
        catalogue
            .legalBasis(code)
            .map(basis -> basis.title() + " (" + basis.number() + ")")
            .orElse(code);
    return colon < 0 ? law : page.t("signals.ground", law, ground.substring(colon + 1));
  }

  /** Bodies that can receive a signal, those named first in front. */
  List<Choice> receivers(List<String> first, Page page) {
    LocalDate today = page.today();
    return agencies.roll(today, "", 0, ROLL).agencies().stream()
        .filter(agency -> RECEIVE.contains(agency.kind()))
        .sorted(Comparator.comparingInt((Agency agency) -> place(first, agency.key())))
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }

  /** All bodies on the roll, for what accuses one of them. */
  List<Choice> offices(Page page) {
    return agencies.roll(page.today(), "", 0, ROLL).agencies().stream()
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }

  List<Choice> goods(Page page) {
    return Stream.concat(
            Stream.of(Choice.of("", page.t("signals.filter.any"))),
            catalogue.goodsGroups(page.today()).stream()
                .map(group -> Choice.of(group.code(), group.name().in(page.lang()))))
        .toList();
  }

  private static int place(List<String> first, String key) {
    int at = first.indexOf(key);
    return at < 0 ? first.size() : at;
  }
}
