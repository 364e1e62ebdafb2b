package vn.chosach.cases.life;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Which cases a reader may see: one predicate for list, count, search, timeline and every act. The
 * row-level security of the tables states it a second time.
 *
 * <p>A role opens nothing by itself: the officer works in an agency that works on the case, is not
 * recused, and the secrecy of the case lets the officer in. While a proposal asks another agency
 * for a second person, the standing office or the leaders of the committee who serve there see it
 * too. An agency to which the decision was handed up sees it as one that works along, and its heads
 * always do: they must sign or give it back.
 */
public final class Visibility {

  private static final Set<Role> WORKERS =
      Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final Set<Role> HEADS =
      Set.of(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final Set<Role> REVIEWERS = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);

  /** Condition on the row {@code f} of {@code cases.case_file}; fill with {@link #bind}. */
  public static final String CONDITION =
      """
      (:works AND NOT f.recused @> ARRAY[:reader::uuid]
       AND ((f.agencies @> ARRAY[:readerAgency::text] OR f.deciding = :readerAgency)
            AND (f.secrecy = 'AGENCY' OR f.people @> ARRAY[:reader::uuid]
                 OR (f.secrecy = 'ASSIGNED' AND :leads AND f.agency = :readerAgency))
            OR :leads AND f.deciding = :readerAgency
            OR :reviews AND f.reviewing = :readerAgency))
      """;

  /**
   * The same with the roles of a reader said in it instead of handed in: so one plan does for all
   * who bear them and is kept, which a list needs that asks this of each row.
   */
  public static String condition(ActingOfficer reader) {
    return CONDITION
        .replace(":works", String.valueOf(works(reader)))
        .replace(":leads", String.valueOf(leads(reader)))
        .replace(":reviews", String.valueOf(reviews(reader)));
  }

  /** The ways in which a case comes into sight. */
  public enum Way {
    /** It was given to the officer. */
    ASSIGNED("cases.way.assigned"),
    /** The officer heads the leading agency. */
    HEAD("cases.way.head"),
    /** The officer works in the leading agency. */
    LEADING("cases.way.leading"),
    /** The officer works in an agency that works along. */
    INVOLVED("cases.way.involved"),
    /** The case was handed up to the agency of the officer, which decides it. */
    DECIDING("cases.way.deciding"),
    /** The agency of the officer is asked for the second person of a proposal that is open. */
    REVIEWING("cases.way.reviewing"),
    /** It is not in sight. */
    NONE("cases.way.none");

    private final String textKey;

    Way(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its reason. */
    public String textKey() {
      return textKey;
    }
  }

  private Visibility() {}

  public static boolean works(ActingOfficer reader) {
    return reader.roles().stream().anyMatch(WORKERS::contains);
  }

  public static boolean leads(ActingOfficer reader) {
    return leads(reader.roles());
  }

  public static boolean leads(Set<Role> roles) {
    return roles.stream().anyMatch(HEADS::contains);
  }

  /** Whether the reader may be the second person of another agency. */
  public static boolean reviews(ActingOfficer reader) {
    return reviews(reader.roles());
  }

  public static boolean reviews(Set<Role> roles) {
    return roles.stream().anyMatch(REVIEWERS::contains);
  }

  /**
   * Each condition of the predicate for one case and one reader, as the page "why do I see this"
   * names them. The way in follows from them and from nothing else.
   *
   * @param roles those of the reader that open cases at all; none opens one by itself
   * @param involved whether the agency of the reader works on the case
   * @param leading whether it leads
   * @param assigned whether the case was given to the reader
   * @param heads whether the reader heads an agency
   * @param recused whether the reader stepped aside
   * @param reviewing whether the agency of the reader is asked for a second person, and the reader
   *     may be it
   * @param deciding whether the case was handed up to the agency of the reader
   * @param secrecy how far the case may be read
   */
  public record Grounds(
      Set<Role> roles,
      boolean involved,
      boolean leading,
      boolean assigned,
      boolean heads,
      boolean recused,
      boolean reviewing,
      boolean deciding,
      Secrecy secrecy) {

    public Grounds {
      roles = Set.copyOf(roles);
    }

    /** Why the reader sees the case, or that the reader does not. */
    public Way way() {
      if (roles.isEmpty() || recused) {
        return Way.NONE;
      }
      Way works = involved || deciding ? working() : Way.NONE;
      if (works == Way.NONE && deciding && heads) {
        return Way.DECIDING;
      }
      return works == Way.NONE && reviewing ? Way.REVIEWING : works;
    }

    private Way working() {
      if (assigned) {
        return Way.ASSIGNED;
      }
      return switch (secrecy) {
        case AGENCY ->
            leading ? heads ? Way.HEAD : Way.LEADING : involved ? Way.INVOLVED : Way.DECIDING;
        case ASSIGNED -> leading && heads ? Way.HEAD : Way.NONE;
        case NAMED -> Way.NONE;
      };
    }
  }

  public static Grounds grounds(CaseFile file, ActingOfficer reader) {
    var access = file.access();
    String agency = reader.actor().agency();
    return new Grounds(
        reader.roles().stream().filter(WORKERS::contains).collect(Collectors.toSet()),
        agency != null && access.agencies().contains(agency),
        access.agency().equals(agency),
        access.people().contains(reader.actor().id()),
        leads(reader),
        access.recused().contains(reader.actor().id()),
        agency != null && agency.equals(access.reviewing()) && reviews(reader),
        agency != null && agency.equals(access.deciding()),
        access.secrecy());
  }

  /** Why a reader sees a case, or that the reader does not. */
  public static Way way(CaseFile file, ActingOfficer reader) {
    return grounds(file, reader).way();
  }

  public static boolean sees(CaseFile file, ActingOfficer reader) {
    return way(file, reader) != Way.NONE;
  }

  public static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, ActingOfficer reader) {
    return statement
        .param("works", works(reader))
        .param("leads", leads(reader))
        .param("reviews", reviews(reader))
        .param("readerAgency", reader.actor().agency())
        .param("reader", reader.actor().id());
  }
}
