package vn.chosach.training.profile;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.life.SkillClaim.SkillClaimState;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/**
 * The skills of officers. An officer says what skill and shows by what; another competent person
 * looks at it and confirms. A certificate of a class that teaches a skill counts by itself.
 */
@Component
public class SkillClaims {

  private static final int LONGEST_PAPER = 300;
  private static final int LONGEST = 2_000;

  private final JdbcClient jdbc;
  private final SkillRepository repository;
  private final Officers officers;
  private final SecondPersonPolicy seconds;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  SkillClaims(
      JdbcClient jdbc,
      SkillRepository repository,
      Officers officers,
      SecondPersonPolicy seconds,
      Vault vault,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.officers = officers;
    this.seconds = seconds;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What an officer says to be able to.
   *
   * @param level from 1 to {@link Skill#BEST}
   * @param paper which paper shows it and who issued it, 1 to 300 characters
   * @param validTo its last day; {@code null} where it has none
   * @param owner of the picture of it in the vault; {@code null} for none
   */
  public record SkillClaimWish(
      String skill,
      int level,
      String paper,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate validTo,
      @Nullable UUID owner) {}

  /**
   * An officer says to have a skill.
   *
   * @return refused with {@code training.skill-missing}, {@code .claim-paper-missing}, {@code
   *     .issued-on-wrong}, {@code .proof-over}, {@code .claim-waits}, {@code .claim-sent}
   */
  @Transactional
  public ActOutcome<SkillClaim> propose(SkillClaimWish wish, ActingOfficer who) {
    LocalDate issued = wish.issuedOn();
    LocalDate last = wish.validTo();
    UUID owner = wish.owner();
    List<KeptFile> files = owner == null ? List.of() : vault.files(owner);
    boolean known = repository.skills().stream().anyMatch(one -> one.key().equals(wish.skill()));
    Optional<Refusal> refusal =
        when(!known || wish.level() < 1 || wish.level() > Skill.BEST, "training.skill-missing")
            .or(() -> unlessWords(wish.paper(), LONGEST_PAPER, "training.claim-paper-missing"))
            .or(() -> when(issued == null || issued.isAfter(today()), "training.issued-on-wrong"))
            .or(() -> when(last != null && last.isBefore(today()), "training.proof-over"))
            .or(() -> when(open(wish.skill(), who), "training.claim-waits"))
            .or(() -> when(files.stream().anyMatch(KeptFile::kept), "training.claim-sent"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID id = owner == null || files.isEmpty() ? ids.next() : owner;
    if (!files.isEmpty()) {
      vault.keep(id, id, who.actor());
    }
    jdbc.sql(
            """
            INSERT INTO training.claim
              (id, officer, skill, level, proof, paper, issued_on, valid_to, filed, state,
               proposed_at)
            VALUES (:id, :officer, :skill, :level, 'PAPER', :text, :issuedOn, :validTo, :filed,
                    'PROPOSED', :at)
            """)
        .paramSource(wish)
        .param("id", id)
        .param("officer", ProfilePolicy.id(who))
        .param("text", clean(wish.paper()))
        .param("filed", !files.isEmpty())
        .param("at", now())
        .update();
    SkillClaim claim = repository.one(id).orElseThrow();
    journal.append(entry(who, "training.skill-proposed", claim));
    return ActOutcome.done(claim);
  }

  private boolean open(String skill, ActingOfficer who) {
    return repository.of(ProfilePolicy.id(who)).stream()
        .anyMatch(one -> one.skill().equals(skill) && one.state() == SkillClaimState.PROPOSED);
  }

  /**
   * Another competent person looked at the proof.
   *
   * @param seen whether the original was seen; asked of who confirms
   * @param words why not; asked of who does not confirm
   * @return refused with {@code training.own-claim}, {@code .not-yours}, {@code .claim-decided},
   *     {@code .proof-unseen}, {@code .proof-over}, {@code .words-missing}, or as {@link
   *     SecondPersonPolicy} says
   */
  @Transactional
  public ActOutcome<SkillClaim> decide(
      UUID id, boolean confirmed, boolean seen, String words, ActingOfficer who) {
    SkillClaim claim = repository.one(id).orElse(null);
    if (claim == null || !judges(claim, who)) {
      boolean own = claim != null && claim.officer().equals(who.actor().id());
      return ActOutcome.refused(own ? "training.own-claim" : "training.not-yours");
    }
    Optional<Refusal> refusal =
        when(claim.state() != SkillClaimState.PROPOSED, "training.claim-decided")
            .or(() -> when(confirmed && !seen, "training.proof-unseen"))
            .or(() -> when(confirmed && !claim.holds(today()), "training.proof-over"))
            .or(
                () ->
                    confirmed
                        ? Optional.empty()
                        : unlessWords(words, LONGEST, "training.words-missing"))
            .or(() -> seconds.beside(who.actor(), List.of(claim.officer()), "skill-claim", id));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    if (confirmed) {
      replaced(claim.officer(), claim.skill());
    }
    int changed =
        jdbc.sql(
                """
                UPDATE training.claim
                   SET state = :state, decided_by = :by, decided_at = :at, words = :words
                 WHERE id = :id AND state = 'PROPOSED'
                """)
            .param("state", confirmed ? SkillClaimState.CONFIRMED : SkillClaimState.REFUSED)
            .param("by", ProfilePolicy.id(who))
            .param("at", now())
            .param("words", clean(words))
            .param("id", id)
            .update();
    if (changed == 0) {
      return ActOutcome.refused("training.claim-decided");
    }
    Act act =
        confirmed
            ? entry(who, "training.skill-confirmed", claim)
            : entry(who, "training.skill-not-confirmed", claim).because(clean(words));
    journal.append(act);
    return ActOutcome.done(repository.one(id).orElseThrow());
  }

  /**
   * A skill counts no longer: the officer takes it back, or who may confirm says why not.
   *
   * @return refused with {@code training.not-yours}, {@code .claim-decided}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<SkillClaim> end(UUID id, String words, ActingOfficer who) {
    SkillClaim claim = repository.one(id).orElse(null);
    boolean own = claim != null && claim.officer().equals(who.actor().id());
    if (claim == null || !own && !judges(claim, who)) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal = unlessWords(words, LONGEST, "training.words-missing");
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    int changed =
        jdbc.sql(
                """
                UPDATE training.claim
                   SET state = 'ENDED', ended_by = :by, ended_at = :at, end_words = :words
                 WHERE id = :id AND state IN ('PROPOSED', 'CONFIRMED')
                """)
            .param("by", ProfilePolicy.id(who))
            .param("at", now())
            .param("words", clean(words))
            .param("id", id)
            .update();
    if (changed == 0) {
      return ActOutcome.refused("training.claim-decided");
    }
    journal.append(entry(who, "training.skill-ended", claim).because(clean(words)));
    return ActOutcome.done(repository.one(id).orElseThrow());
  }

  /** Whether somebody may look at the proof of a skill; never the officer whose it is. */
  public boolean judges(SkillClaim claim, ActingOfficer who) {
    return officers
        .inOffice(claim.officer())
        .filter(of -> ProfilePolicy.confirms(of, who))
        .isPresent();
  }

  /** A certificate was given for a class; a level that is held already stays. */
  public void certified(TrainingClass one, UUID officer, String certificate) {
    String skill = one.skill();
    Integer level = one.level();
    if (skill == null || level == null) {
      return;
    }
    boolean better =
        repository.of(officer).stream()
            .anyMatch(
                held ->
                    held.state() == SkillClaimState.CONFIRMED
                        && held.skill().equals(skill)
                        && held.level() >= level
                        && held.validTo() == null);
    if (better) {
      return;
    }
    replaced(officer, skill);
    jdbc.sql(
            """
            INSERT INTO training.claim
              (id, officer, skill, level, proof, paper, issued_on, filed, state, proposed_at,
               decided_at)
            VALUES (:id, :officer, :skill, :level, 'CERTIFICATE', :paper, :day, false, 'CONFIRMED',
                    :at, :at)
            """)
        .param("id", ids.next())
        .param("officer", officer)
        .param("skill", skill)
        .param("level", level)
        .param("paper", certificate)
        .param("day", today())
        .param("at", now())
        .update();
  }

  /** A skill is held once: a newer proof takes the place of the older one. */
  private void replaced(UUID officer, String skill) {
    jdbc.sql(
            """
            UPDATE training.claim SET state = 'ENDED', ended_at = :at
             WHERE officer = :officer AND skill = :skill AND state = 'CONFIRMED'
            """)
        .param("at", now())
        .param("officer", officer)
        .param("skill", skill)
        .update();
  }

  private static Act entry(ActingOfficer who, String verb, SkillClaim claim) {
    return Act.of(who.actor(), verb, "skill-claim", claim.id())
        .with(
            Map.of(
                "officer", claim.officer().toString(),
                "skill", claim.skill(),
                "level", String.valueOf(claim.level())));
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
