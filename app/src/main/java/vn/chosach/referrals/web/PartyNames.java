package vn.chosach.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.referrals.life.AgreedAnswers;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What keys and codes are called, in the language of the page. */
@Component
class PartyNames extends DisplayNames {

  private static final Set<Agency.AgencyKind> RECEIVE =
      Set.of(Agency.AgencyKind.AGENCY, Agency.AgencyKind.COMMITTEE, Agency.AgencyKind.PROVINCE);

  private final Clocks clocks;
  private final List<AgreedAnswers> agreed;
  private final QualifiedOfficers qualified;

  PartyNames(
      NameSources sources, Clocks clocks, List<AgreedAnswers> agreed, QualifiedOfficers qualified) {
    super(sources);
    this.qualified = qualified;
    this.clocks = clocks;
    this.agreed = List.copyOf(agreed);
  }

  /** The rules of coordination that bind the receivers of a referral, each in one sentence. */
  List<String> agreed(Referral referral, Collection<String> receivers, Page page) {
    LocalDate day = Vietnam.dayOf(referral.sentAt());
    return receivers.stream()
        .flatMap(
            key ->
                agreed.stream()
                    .flatMap(one -> one.between(referral.sender(), key, day).stream())
                    .map(
                        rule ->
                            page.t(
                                "referrals.fact.agreed.within",
                                agency(key, page),
                                rule.hours(),
                                rule.document(),
                                rule.focal())))
        .toList();
  }

  /** Bodies that can receive. */
  List<Choice> receivers(String own, Predicate<String> which, Page page) {
    return bodies(
            agency ->
                RECEIVE.contains(agency.kind())
                    && !agency.key().equals(own)
                    && which.test(agency.key()),
            page)
        .stream()
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** Officers of an agency who read what comes in. */
  List<Choice> officersOf(String agency) {
    return qualified.of(officers.working(agency, null), OfficerTask.REFERRAL).stream()
        .filter(one -> ReferralAccessPolicy.office(one.roles()))
        .map(one -> Choice.of(one.id().toString(), one.displayName()))
        .toList();
  }

  /** The day that is proposed for an answer: five working days from now. */
  String proposedDay(Instant now) {
    return clocks.foresee("TC.TRANSFER", now).map(due -> due.day().toString()).orElse("");
  }

  String agencies(Collection<String> keys, Page page) {
    return String.join(", ", keys.stream().map(key -> agency(key, page)).toList());
  }
}
