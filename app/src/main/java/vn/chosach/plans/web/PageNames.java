package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Committees;
import vn.chosach.documents.SigningHolders;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.plans.life.CommitteeSeats;
import vn.chosach.plans.life.DutyText;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** What keys are called, in the language of the page. */
@Component
class PageNames extends DisplayNames {

  private static final int MOST = 500;

  private final Committees committees;
  private final SigningHolders rights;
  private final Heirs heirs;

  PageNames(NameSources sources, Committees committees, SigningHolders rights, Heirs heirs) {
    super(sources);
    this.committees = committees;
    this.rights = rights;
    this.heirs = heirs;
  }

  /** Who holds the seats of finance and Front today, and who signs for an agency. */
  CommitteeSeats seats(Page page) {
    return CommitteeSeats.on(page.today(), committees, rights, heirs);
  }

  /** Whether a member acts for an agency, also for one that ended. */
  boolean acts(String agency, ActingOfficer member) {
    return heirs.act(agency, member);
  }

  /** Legal bases in force today, to choose from. */
  List<Choice> bases(Page page) {
    return Choice.of(
        catalogue.legalBases(page.today()),
        one -> one.code(),
        one -> one.number() + " – " + one.title());
  }

  /** A legal basis with how it stands today (R12). */
  String basis(String code, Page page) {
    LegalBasis basis = catalogue.legalBasis(code).orElse(null);
    if (basis == null) {
      return code;
    }
    boolean inForce =
        catalogue.legalBases(page.today()).stream().anyMatch(one -> one.code().equals(code));
    String next = basis.successor();
    String state =
        inForce
            ? page.t("plans.basis.in-force")
            : next == null
                ? page.t("plans.basis.ended")
                : page.t(
                    "plans.basis.replaced",
                    catalogue.legalBasis(next).map(LegalBasis::number).orElse(next));
    return basis.number() + " – " + basis.title() + " (" + state + ")";
  }

  /** Name of today; the last one of a body that has ended. */
  @Override
  public String agency(String key, Page page) {
    if (key.equals(DutyText.STANDING)) {
      return page.t("plans.standing-agency");
    }
    return known(key, page).map(agency -> brief(agency, page)).orElse(key);
  }

  /** Without the name of the province, which is the same for all. */
  String brief(Agency agency, Page page) {
    String province = page.t("plans.name.province");
    return agency
        .name()
        .in(page.lang())
        .replace(" " + province, "")
        .replace(province + " Provincial ", "Provincial ")
        .replace(province + " Department", "Department")
        .replace(" of " + province + " Province", "");
  }

  /** Of some bodies those that ended and whose work an agency carries on today, to choose from. */
  List<Choice> before(String agency, Stream<String> keys, Page page) {
    return keys.filter(key -> !key.equals(agency))
        .filter(
            key ->
                agencies.carriedOn(key, page.today()).stream()
                    .anyMatch(one -> one.key().equals(agency)))
        .distinct()
        .map(key -> Choice.of(key, page.t("plans.proof.before", agency(key, page))))
        .toList();
  }

  /** Officers of the own agency, to choose from. */
  List<Choice> colleagues(ActingOfficer officer) {
    return Choice.of(
        officers.working(officer.agency(), null), one -> one.id(), one -> one.displayName());
  }

  /** Bodies that can be asked today, committees of communes last. */
  List<Choice> addressees(Page page) {
    return addressees(page.today(), page);
  }

  /** Those of a day. */
  List<Choice> addressees(LocalDate day, Page page) {
    List<Agency> bodies =
        day.equals(page.today()) ? roll(page) : agencies.roll(day, "", 0, MOST).agencies();
    return bodies.stream()
        .filter(
            one ->
                one.kind() != Agency.AgencyKind.CLASS && one.kind() != Agency.AgencyKind.PROVINCE)
        .filter(one -> !one.lowerFront())
        .sorted(
            Comparator.comparing((Agency one) -> one.level() == Agency.Level.COMMUNE)
                .thenComparing(one -> brief(one, page)))
        .map(one -> Choice.of(one.key(), brief(one, page)))
        .toList();
  }

  /** Those under an agency, that its head gives tasks to. */
  List<Choice> below(String agency, Page page) {
    return roll(page).stream()
        .filter(one -> one.under(agency) && one.kind() != Agency.AgencyKind.CLASS)
        .sorted(Comparator.comparing(one -> brief(one, page)))
        .map(one -> Choice.of(one.key(), brief(one, page)))
        .toList();
  }

  /** With the agency of an officer. */
  @Override
  public String actor(Actor actor, Page page) {
    String agency = actor.agency();
    return super.actor(actor, page) + (agency == null ? "" : " · " + agency(agency, page));
  }

  static String in(Page page, String vi, String en) {
    return page.lang() == Lang.VI ? vi : en;
  }
}
