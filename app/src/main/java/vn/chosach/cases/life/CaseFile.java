package vn.chosach.cases.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param id identifier
 * @param number as people say it, such as {@code VV-2026-0001}
 * @param title what it is about
 * @param state where it stands
 * @param since since when
 * @param version rises with each act; acts carry the version that the page showed
 * @param access who works on it and who may read it
 * @param matter what it is about, by the lists of the catalogue
 * @param valuation what was found in figures
 * @param explained whether the right to explain was given and is over
 * @param nextDue when the next of its running clocks ends
 */
public record CaseFile(
    UUID id,
    String number,
    String title,
    CaseState state,
    Instant since,
    int version,
    Access access,
    Matter matter,
    Valuation valuation,
    boolean explained,
    @Nullable Instant nextDue) {

  /**
   * Who works on a case.
   *
   * @param agency key of the agency that leads
   * @param agencies keys of all agencies that work on it, the leading one first
   * @param officer who answers for it
   * @param people officers it was given to
   * @param recused officers who stepped aside
   * @param declared officers who stated that they have no conflict of interest
   * @param secrecy how far it may be read
   * @param reviewing key of the other agency that is asked for a second person; {@code null} while
   *     none is
   * @param deciding key of the agency whose office decides what lies beyond the power of the
   *     leading one (Luật Xử lý vi phạm hành chính art. 52); {@code null} while it decides itself
   */
  public record Access(
      String agency,
      List<String> agencies,
      @Nullable UUID officer,
      List<UUID> people,
      List<UUID> recused,
      List<UUID> declared,
      Secrecy secrecy,
      @Nullable String reviewing,
      @Nullable String deciding) {

    public Access {
      agencies = List.copyOf(agencies);
      people = List.copyOf(people);
      recused = List.copyOf(recused);
      declared = List.copyOf(declared);
    }

    /** It is given to others; see {@link #readable} for a case that is read by name only. */
    public Access held(@Nullable UUID next, List<UUID> by) {
      return new Access(
          agency,
          agencies,
          next,
          by,
          recused,
          declared,
          readable(secrecy, by),
          reviewing,
          deciding);
    }

    /**
     * A case that only those named may read, and that names nobody any more, would be lost to all:
     * the heads of the leading agency see it and give it to somebody.
     */
    private static Secrecy readable(Secrecy secrecy, List<UUID> by) {
      return secrecy == Secrecy.NAMED && by.isEmpty() ? Secrecy.ASSIGNED : secrecy;
    }

    public Access involving(List<String> all) {
      return new Access(
          agency, all, officer, people, recused, declared, secrecy, reviewing, deciding);
    }

    /** Another agency leads in the place of the one that led; the others stay. */
    public Access ledBy(String next, @Nullable UUID answers, List<UUID> by) {
      var all =
          Stream.concat(Stream.of(next), agencies.stream())
              .filter(key -> !key.equals(agency) || key.equals(next))
              .distinct()
              .toList();
      return new Access(
          next,
          all,
          answers,
          by,
          recused,
          declared,
          readable(secrecy, by),
          next.equals(reviewing) ? null : reviewing,
          next.equals(deciding) ? null : deciding);
    }

    public Access read(Secrecy next) {
      return new Access(
          agency, agencies, officer, people, recused, declared, next, reviewing, deciding);
    }

    /** Another agency is asked for a second person, or no longer. */
    public Access reviewedBy(@Nullable String other) {
      return new Access(
          agency, agencies, officer, people, recused, declared, secrecy, other, deciding);
    }

    /** A higher office decides, or no longer. */
    public Access decidedBy(@Nullable String higher) {
      return new Access(
          agency, agencies, officer, people, recused, declared, secrecy, reviewing, higher);
    }

    public Access stated(List<UUID> aside, List<UUID> free) {
      return new Access(
          agency, agencies, officer, people, aside, free, secrecy, reviewing, deciding);
    }
  }

  /**
   * What a case is about.
   *
   * @param goods code of the goods group
   * @param violation code of the kind of violation
   * @param area code of the commune, ward or special zone
   * @param receivedAt when the first information reached an office
   * @param openedAt when the case was opened
   */
  public record Matter(
      @Nullable String goods,
      @Nullable String violation,
      @Nullable String area,
      Instant receivedAt,
      Instant openedAt) {

    /** Called by its kinds; what is {@code null} stays as it is. */
    public Matter called(@Nullable String nextGoods, @Nullable String nextViolation) {
      return new Matter(
          nextGoods == null ? goods : nextGoods,
          nextViolation == null ? violation : nextViolation,
          area,
          receivedAt,
          openedAt);
    }
  }

  /**
   * Whether a higher office has the decision: it was handed up, and is not decided or its decision
   * stands.
   */
  public boolean above() {
    return access.deciding() != null
        && (state == CaseState.INSPECTED
            || state == CaseState.RETURNED
            || state == CaseState.FINED);
  }

  /** Key of the agency whose office decides. */
  public String decides() {
    String higher = access.deciding();
    return higher != null && above() ? higher : access.agency();
  }

  public CaseFile in(CaseState next, Instant at) {
    return next == state
        ? this
        : new CaseFile(
            id, number, title, next, at, version, access, matter, valuation, explained, nextDue);
  }

  public CaseFile with(Access next) {
    return new CaseFile(
        id, number, title, state, since, version, next, matter, valuation, explained, nextDue);
  }

  public CaseFile with(Valuation next) {
    return new CaseFile(
        id, number, title, state, since, version, access, matter, next, explained, nextDue);
  }

  public CaseFile with(Matter next) {
    return new CaseFile(
        id, number, title, state, since, version, access, next, valuation, explained, nextDue);
  }

  public CaseFile titled(String next) {
    return new CaseFile(
        id, number, next, state, since, version, access, matter, valuation, explained, nextDue);
  }

  public CaseFile explained(boolean over) {
    return new CaseFile(
        id, number, title, state, since, version, access, matter, valuation, over, nextDue);
  }

  public CaseFile due(@Nullable Instant next) {
    return new CaseFile(
        id, number, title, state, since, version, access, matter, valuation, explained, next);
  }

  public CaseFile versioned(int next) {
    return new CaseFile(
        id, number, title, state, since, next, access, matter, valuation, explained, nextDue);
  }
}
