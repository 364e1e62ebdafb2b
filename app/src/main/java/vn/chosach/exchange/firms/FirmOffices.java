package vn.chosach.exchange.firms;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Competences;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * Which agency directs postal and telecom firms today: whoever leads, by the rules of competence of
 * the directory, what is unlawfully sent by post (plan III.4 puts telecom with it).
 */
@Component
public class FirmOffices {

  /** The kind of violation of the catalogue. */
  private static final String PARCELS = "postal-parcels";

  private final Competences competences;
  private final Agencies agencies;
  private final Heirs heirs;
  private final InstantSource time;

  FirmOffices(Competences competences, Agencies agencies, Heirs heirs, InstantSource time) {
    this.competences = competences;
    this.agencies = agencies;
    this.heirs = heirs;
    this.time = time;
  }

  /** Keys of the agencies that direct the firms today. */
  public Set<String> competent() {
    return leads(PARCELS);
  }

  /** Keys of the agencies that lead a kind of violation today. */
  public Set<String> leads(String violation) {
    var today = Vietnam.dayOf(time.instant());
    return competences.rules(today).stream()
        .filter(rule -> rule.actCode().equals(violation))
        .flatMap(rule -> agencies.carriedOn(rule.leadKey(), today).stream())
        .map(Agency::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who acts for the agencies of letters and of what is shared. */
  public Heirs heirs() {
    return heirs;
  }

  /** Whether an officer works on the firms for the competent agency. */
  public boolean directs(ActingOfficer who) {
    return works(who) && competent().contains(who.agency());
  }

  /** Whether somebody works on papers of the own agency at all. */
  public static boolean works(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD);
  }

  /** Whether an officer reads what the competent agency does with the firms. */
  public boolean reads(ActingOfficer who) {
    return who.hasAny(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER)
        || competent().contains(who.agency());
  }
}
