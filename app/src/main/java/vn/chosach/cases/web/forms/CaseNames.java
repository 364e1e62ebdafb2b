package vn.chosach.cases.web.forms;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.documents.SigningOffice;
import vn.chosach.officers.Officer;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What codes and keys are called, in the language of the page, as of today. */
@Component
public class CaseNames extends DisplayNames {

  private static final Set<Agency.AgencyKind> WORK =
      Set.of(Agency.AgencyKind.AGENCY, Agency.AgencyKind.COMMITTEE, Agency.AgencyKind.PROVINCE);

  private final QualifiedOfficers qualified;

  CaseNames(NameSources sources, QualifiedOfficers qualified) {
    super(sources);
    this.qualified = qualified;
  }

  /** An office whose holder decides by a power of the law. */
  public String office(String key, Page page) {
    return SigningOffice.of(key).map(one -> one.name().in(page.lang())).orElse(key);
  }

  /** By its last name when it is no more. */
  public String agencyEver(String key, Page page) {
    return agencies
        .history(key)
        .map(known -> known.versions().getLast().name().in(page.lang()))
        .orElse(key);
  }

  /** The same with its last day, where it has one: who carried it on may bear its name. */
  public String agencyUntil(String key, Page page) {
    String name = agencyEver(key, page);
    return agencies
        .history(key)
        .map(known -> known.versions().getLast().span().last())
        .map(last -> page.t("cases.agency.until", name, page.day(last)))
        .orElse(name);
  }

  @Override
  public String officer(@Nullable UUID id, Page page) {
    return id == null ? page.t("cases.who.nobody") : super.officer(id, page);
  }

  public @Nullable String violation(@Nullable String code, Page page) {
    return code == null
        ? null
        : catalogue
            .violationKind(code, page.today())
            .map(kind -> kind.name().in(page.lang()))
            .orElse(code);
  }

  public List<Choice> violations(Page page) {
    return Choice.of(
        catalogue.violationKinds(page.today()),
        kind -> kind.code(),
        kind -> kind.name().in(page.lang()));
  }

  public List<Choice> communes(Page page) {
    return areas.on(Area.Level.COMMUNE, page.today()).stream()
        .map(area -> Choice.of(area.code(), area.fullName().in(page.lang())))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  /** Bodies that can work on a case, one of them first. */
  public List<Choice> bodies(String first, Page page) {
    return bodies(body -> WORK.contains(body.kind()), page).stream()
        .sorted(java.util.Comparator.comparing(body -> !body.value().equals(first)))
        .toList();
  }

  /** Bodies that may receive a file with signs of a crime, the police first. */
  public List<Choice> investigators(Page page) {
    return bodies("", page).stream()
        .filter(one -> InvestigatingBodies.include(one.value()))
        .sorted(java.util.Comparator.comparing(one -> !InvestigatingBodies.police(one.value())))
        .toList();
  }

  /** Officers in office of these agencies, except some. */
  public List<Choice> officers(Collection<String> of, Collection<UUID> except, Page page) {
    return choices(working(of, except), page);
  }

  /** Likewise, without those who lack a skill that a task asks for. */
  public List<Choice> officers(
      Collection<String> of, Collection<UUID> except, OfficerTask task, Page page) {
    return choices(qualified.of(working(of, except), task), page);
  }

  private List<Officer> working(Collection<String> of, Collection<UUID> except) {
    return of.stream()
        .flatMap(key -> officers.working(key, null).stream())
        .filter(officer -> !except.contains(officer.id()))
        .toList();
  }

  /** Officers to choose from, each with the agency. */
  public static List<Choice> choices(List<Officer> all, Page page) {
    return Choice.of(
        all,
        officer -> officer.id(),
        officer -> officer.displayName() + " · " + officer.agencyName().in(page.lang()));
  }
}
