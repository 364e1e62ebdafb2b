package vn.chosach.cases.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What codes and keys are called, in the language of the page, as of today. */
@Component
class CaseNames {

  private static final int ROLL = 200;
  private static final Set<Agency.Kind> WORK =
      Set.of(Agency.Kind.AGENCY, Agency.Kind.COMMITTEE, Agency.Kind.PROVINCE);

  private final Agencies agencies;
  private final Areas areas;
  private final Catalogue catalogue;
  private final Officers officers;

  CaseNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
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

  /** By its last name when it is no more. */
  String agencyEver(String key, Page page) {
    return agencies
        .history(key)
        .map(known -> known.versions().getLast().name().in(page.lang()))
        .orElse(key);
  }

  String officer(@Nullable UUID id, Page page) {
    String unknown = page.t("cases.who.officer");
    return id == null
        ? page.t("cases.who.nobody")
        : officers.displayNames(Set.of(id)).getOrDefault(id, unknown);
  }

  String actor(Actor actor, Page page) {
    return switch (actor.kind()) {
      case OFFICER, PARTNER -> officer(actor.id(), page);
      case CITIZEN -> page.t("cases.who.citizen");
      case SYSTEM -> page.t("cases.who.system");
    };
  }

  @Nullable String area(@Nullable String code, Page page) {
    return code == null
        ? null
        : areas.on(Area.Level.COMMUNE, page.today()).stream()
            .filter(area -> area.code().equals(code) || area.key().equals(code))
            .map(area -> area.fullName().in(page.lang()))
            .findFirst()
            .orElse(code);
  }

  @Nullable String goods(@Nullable String code, Page page) {
    return code == null
        ? null
        : catalogue
            .goodsGroup(code, page.today())
            .map(group -> group.name().in(page.lang()))
            .orElse(code);
  }

  @Nullable String violation(@Nullable String code, Page page) {
    return code == null
        ? null
        : catalogue
            .violationKind(code, page.today())
            .map(kind -> kind.name().in(page.lang()))
            .orElse(code);
  }

  String platform(String code, Page page) {
    return catalogue.platforms(page.today()).stream()
        .filter(platform -> platform.code().equals(code))
        .map(platform -> platform.name())
        .findFirst()
        .orElse(code);
  }

  /** A ground {@code law:article} as it is cited. */
  String ground(String ground, Page page) {
    int colon = ground.indexOf(':');
    String code = colon < 0 ? ground : ground.substring(0, colon);
    String law =
        catalogue
            .legalBasis(code)
            .map(basis -> basis.title() + " (" + basis.number() + ")")
            .orElse(code);
    return colon < 0 ? law : page.t("cases.ground", law, ground.substring(colon + 1));
  }

  List<Choice> goods(Page page) {
    return catalogue.goodsGroups(page.today()).stream()
        .map(group -> Choice.of(group.code(), group.name().in(page.lang())))
        .toList();
  }

  List<Choice> violations(Page page) {
    return catalogue.violationKinds(page.today()).stream()
        .map(kind -> Choice.of(kind.code(), kind.name().in(page.lang())))
        .toList();
  }

  List<Choice> communes(Page page) {
    return areas.on(Area.Level.COMMUNE, page.today()).stream()
        .map(area -> Choice.of(area.code(), area.fullName().in(page.lang())))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  List<Choice> platforms(Page page) {
    return catalogue.platforms(page.today()).stream()
        .map(platform -> Choice.of(platform.code(), platform.name()))
        .toList();
  }

  /** Bodies that can work on a case, one of them first. */
  List<Choice> bodies(String first, Page page) {
    return agencies.roll(page.today(), "", 0, ROLL).agencies().stream()
        .filter(body -> WORK.contains(body.kind()))
        .sorted(java.util.Comparator.comparing(body -> !body.key().equals(first)))
        .map(body -> Choice.of(body.key(), body.name().in(page.lang())))
        .toList();
  }

  /** Bodies that may receive a file with signs of a crime, one of them first. */
  List<Choice> investigators(String first, Page page) {
    return bodies(first, page).stream()
        .filter(one -> InvestigatingBodies.include(one.value()))
        .toList();
  }

  /** Officers in office of these agencies, except some. */
  List<Choice> officers(Collection<String> of, Collection<UUID> except, Page page) {
    return of.stream()
        .flatMap(key -> officers.working(key, null).stream())
        .filter(officer -> !except.contains(officer.id()))
        .map(
            officer ->
                Choice.of(
                    officer.id().toString(),
                    officer.displayName() + " · " + officer.agencyName().in(page.lang())))
        .toList();
  }
}
