package vn.chosach.petitions.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.SigningOffice;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Heirs;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionTerms;

/** Who settles a petition, and whose head settles it the second time. */
@Component
record PetitionCompetence(Heirs heirs) {

  private static final int ROLL = 500;

  /** Offices that are no head of an agency. */
  private static final Set<String> NO_HEADS =
      Set.of("market.officer", "market.team", "tax.officer");

  /** Papers that any holder of a right of the agency signs. */
  private static final Set<PetitionEvent> BY_ANY_RIGHT =
      EnumSet.of(PetitionEvent.PASS, PetitionEvent.NOTIFY, PetitionEvent.CALL);

  /** What stands on the warning list is the decision of a head, whatever was asked. */
  private static final Set<PetitionEvent> LISTING =
      EnumSet.of(PetitionEvent.WARN, PetitionEvent.LOCATE);

  /**
   * The body above, whose head settles a second complaint (Luật 02/2011 art. 18 to 23); that above
   * the heir of an agency that ended.
   */
  Optional<String> superior(Petition one, LocalDate day) {
    Agencies agencies = heirs.agencies();
    return agencies.carriedOn(one.agency(), day).stream()
        .flatMap(agency -> Stream.ofNullable(agency.parentKey()))
        .findFirst()
        .flatMap(parent -> agencies.asOf(parent, day))
        .flatMap(
            parent ->
                parent.kind() == Agency.AgencyKind.PROVINCE
                    ? office(day)
                    : Optional.of(parent.key()));
  }

  /** Who keeps the files of the chairman of the province, in whose name it signs. */
  private Optional<String> office(LocalDate day) {
    SigningOffice chairman = SigningOffice.of("province.chairman").orElseThrow();
    return heirs.agencies().roll(day, "", 0, ROLL).agencies().stream()
        .filter(one -> one.kind() == Agency.AgencyKind.AGENCY && chairman.within(one.key()))
        .map(Agency::key)
        .findFirst();
  }

  /**
   * Complaints and denunciations are settled by the head of the agency; a second complaint by
   * nobody who decided before (Luật 02/2011 art. 17 to 23).
   */
  Optional<Refusal> power(PetitionTerms terms, Petition one, Signatory by, Stream<UUID> before) {
    if (one.recused().contains(by.officer())) {
      return Optional.of(Refusal.of("petitions.stepped-aside"));
    }
    boolean needsHead =
        LISTING.contains(terms.event())
            || PetitionPapers.formal(one.procedure()) && !BY_ANY_RIGHT.contains(terms.event());
    String office = by.office();
    boolean head =
        office != null
            && !NO_HEADS.contains(office)
            && SigningOffice.of(office).filter(found -> found.within(by.agency())).isPresent();
    return when(!heirs.actors(one.agency()).contains(by.agency()), "petitions.not-yours")
        .or(() -> when(needsHead && !head, "petitions.no-head"))
        .or(
            () ->
                when(
                    one.second() && before.anyMatch(by.officer()::equals),
                    "petitions.decided-before"));
  }
}
