package vn.chosach.petitions.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act says, whether an officer does it at once or a paper does it by its signature. What an
 * event does not ask for is empty.
 *
 * @param words reason, finding or answer, at most 4,000 characters
 * @param day on which it happened, or will
 * @param officer to whom it is given
 * @param body body or trader that it names: the key of an agency where a body of the roll is meant
 * @param place where a dialogue is held, or how something was made public
 * @param outcome what came of it
 * @param option key of the longer time, or that what is passed on has signs of a crime
 * @param caseNumber case with the decision that is contested
 * @param ruling number of that decision
 * @param paper under which the signed paper of somebody else waits in the vault
 */
public record PetitionTerms(
    PetitionEvent event,
    String words,
    @Nullable LocalDate day,
    @Nullable UUID officer,
    String body,
    String place,
    @Nullable PetitionOutcome outcome,
    String option,
    String caseNumber,
    String ruling,
    @Nullable UUID paper) {

  private static final String CRIME = "crime";

  public static PetitionTerms of(PetitionEvent event, String words) {
    return new PetitionTerms(event, words, null, null, "", "", null, "", "", "", null);
  }

  public PetitionTerms on(LocalDate when) {
    return new PetitionTerms(
        event, words, when, officer, body, place, outcome, option, caseNumber, ruling, paper);
  }

  public PetitionTerms given(UUID to) {
    return new PetitionTerms(
        event, words, day, to, body, place, outcome, option, caseNumber, ruling, paper);
  }

  public PetitionTerms naming(String whom) {
    return new PetitionTerms(
        event, words, day, officer, whom, place, outcome, option, caseNumber, ruling, paper);
  }

  public PetitionTerms at(String where) {
    return new PetitionTerms(
        event, words, day, officer, body, where, outcome, option, caseNumber, ruling, paper);
  }

  public PetitionTerms found(PetitionOutcome what) {
    return new PetitionTerms(
        event, words, day, officer, body, place, what, option, caseNumber, ruling, paper);
  }

  public PetitionTerms longer(String by) {
    return new PetitionTerms(
        event, words, day, officer, body, place, outcome, by, caseNumber, ruling, paper);
  }

  /** What is passed on has signs of a crime: it goes at once (Luật 25/2018 art. 27). */
  public PetitionTerms ofCrime() {
    return longer(CRIME);
  }

  public boolean crime() {
    return option.equals(CRIME);
  }

  public PetitionTerms against(String ofCase, String number) {
    return new PetitionTerms(
        event, words, day, officer, body, place, outcome, option, ofCase, number, paper);
  }

  public PetitionTerms with(UUID file) {
    return new PetitionTerms(
        event, words, day, officer, body, place, outcome, option, caseNumber, ruling, file);
  }
}
