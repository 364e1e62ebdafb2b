package vn.chosach.signals.life;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Which signals a reader may see: one predicate for list, count, search, alike signals and every
 * act. The standing office and the leaders of the committee see all but reports of crimes, which
 * the police alone sift; a desk sees what lies in its inbox and what was referred to its agency,
 * and the same of agencies that ended and whose work it carries on (decision 0114); an officer of a
 * case what was referred.
 *
 * @param program whether the program itself, which also finds what the integrity desk has
 * @param all whether every inbox
 * @param police whether also what the police alone sift
 * @param inbox keys of the agencies whose inboxes; mostly one, or none
 * @param referred keys of the agencies to which it was referred
 */
public record Reach(
    boolean program, boolean all, boolean police, Set<String> inbox, Set<String> referred) {

  /** In whose inbox lies what the integrity desk has: no agency is called so. */
  public static final String NOWHERE = "-";

  private static final Set<Role> ALL = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final Set<Role> INBOX =
      Set.of(Role.OPERATOR, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  private static final Set<Role> REFERRED =
      Set.of(Role.OPERATOR, Role.AGENCY_HEAD, Role.CASE_OFFICER, Role.STANDING_OFFICE);

  /** The system itself. */
  public static final Reach EVERYTHING = new Reach(true, true, true, Set.of(), Set.of());

  /** Every inbox, without what the integrity desk and the police alone have. */
  public static final Reach ALL_DESKS = new Reach(false, true, false, Set.of(), Set.of());

  /** The inboxes of one desk, whoever asks. */
  public static Reach inbox(Set<String> agencies) {
    return new Reach(false, false, false, agencies, Set.of());
  }

  /**
   * What an officer sees.
   *
   * @param agencies for which the officer acts
   */
  public static Reach of(ActingOfficer reader, Set<String> agencies) {
    return new Reach(
        false,
        holds(reader, ALL),
        reader.program(),
        holds(reader, INBOX) ? agencies : Set.of(),
        holds(reader, REFERRED) ? agencies : Set.of());
  }

  /** Whether anything that waits to be sifted can lie there. */
  public boolean sifts() {
    return all || !inbox.isEmpty();
  }

  /** Condition on the row {@code s} of {@code signals.signal}; fill with {@link #bind}. */
  public String condition() {
    if (program) {
      return "true";
    }
    String own = own() + " OR s.referred_to " + among(referred) + ":reachReferred)";
    if (!all) {
      return "(" + own + ")";
    }
    String desks = "s.agency <> '" + NOWHERE + "'";
    return police ? desks : "(" + desks + " AND s.police_since IS NULL OR " + own + ")";
  }

  /**
   * The same for rows that still have to be sifted: nothing is referred there, so that mostly one
   * agency is asked for, and an index answers.
   */
  public String openCondition() {
    return all ? police ? "true" : "(s.police_since IS NULL OR " + own() + ")" : own();
  }

  private String own() {
    return "s.agency " + among(inbox) + ":reachInbox)";
  }

  /** Of one key an index answers in the order of the inbox, as it cannot of several. */
  private static String among(Set<String> keys) {
    return keys.size() > 1 ? "= ANY (" : "= (";
  }

  private static @Nullable Object value(Set<String> keys) {
    return keys.size() > 1 ? keys.toArray(String[]::new) : keys.stream().findFirst().orElse(null);
  }

  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return statement.params(values());
  }

  /** What the conditions are filled with. */
  public Map<String, @Nullable Object> values() {
    var values = new HashMap<String, @Nullable Object>();
    if (!all || !police) {
      values.put("reachInbox", value(inbox));
      values.put("reachReferred", value(referred));
    }
    return values;
  }

  /**
   * Whether a signal is within it.
   *
   * @param agency key of the agency in whose inbox it lies
   * @param withPolice whether the police alone sift it
   * @param referredTo key of the agency it was referred to
   */
  public boolean covers(String agency, boolean withPolice, @Nullable String referredTo) {
    return !grounds(agency, withPolice, referredTo).isEmpty();
  }

  /** On what a reader sees a signal. */
  public enum Ground {
    /** The office of the reader follows all. */
    ALL,
    /** It lies in the inbox of the reader's agency. */
    INBOX,
    /** It was referred to that agency. */
    REFERRED
  }

  /**
   * Each ground on which a signal is within it; none when it is not.
   *
   * @param agency key of the agency in whose inbox it lies
   * @param withPolice whether the police alone sift it
   * @param referredTo key of the agency it was referred to
   */
  public Set<Ground> grounds(String agency, boolean withPolice, @Nullable String referredTo) {
    var grounds = EnumSet.noneOf(Ground.class);
    if (all && (program || !agency.equals(NOWHERE)) && (police || !withPolice)) {
      grounds.add(Ground.ALL);
    }
    if (inbox.contains(agency)) {
      grounds.add(Ground.INBOX);
    }
    if (referredTo != null && referred.contains(referredTo)) {
      grounds.add(Ground.REFERRED);
    }
    return grounds;
  }

  /** Whether a role reads signals at all; where, its agency decides. */
  public static boolean reads(Role role) {
    return ALL.contains(role) || INBOX.contains(role) || REFERRED.contains(role);
  }

  private static boolean holds(ActingOfficer reader, Set<Role> roles) {
    return reader.roles().stream().anyMatch(roles::contains);
  }
}
