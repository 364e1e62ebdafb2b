package vn.chosach.training.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What units, their officers and the organiser do about who is in a class. */
public sealed interface AttendeeAct {

  /**
   * A unit names who comes; again until the last day. Refused with {@code training.not-yours},
   * {@code .not-possible}, {@code .names-over}, {@code .nobody-named}, {@code .beyond-seats},
   * {@code .works-elsewhere}.
   */
  record NameOfficers(List<UUID> officers) implements AttendeeAct {
    public NameOfficers {
      officers = List.copyOf(officers);
    }
  }

  /** A unit sends nobody, with a reason; refused as one that names, {@code .words-missing}. */
  record SendNobody(String words) implements AttendeeAct {}

  /**
   * An officer is there, by the code of the room; refused with {@code training.not-named}, {@code
   * .not-today}, {@code .wrong-code}, {@code .too-many-tries}.
   */
  record SignIn(String code) implements AttendeeAct {}

  /**
   * The organiser enters a paper list of a day; refused with {@code training.not-yours}, {@code
   * .not-possible}, {@code .list-day}, {@code .nobody-named}, {@code .not-named}, {@code
   * .words-missing}.
   */
  record EnterList(LocalDate day, List<UUID> present, String words) implements AttendeeAct {
    public EnterList {
      present = List.copyOf(present);
    }
  }

  /**
   * An officer who was there takes the test, once; refused with {@code training.not-named}, {@code
   * .test-taken}, {@code .no-test-now}, {@code .answers-missing}.
   *
   * @param answers one of each question, from 1
   */
  record TakeTest(List<Integer> answers) implements AttendeeAct {
    public TakeTest {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What an officer makes of the class; refused with {@code training.not-there}, {@code
   * .mark-missing}, {@code .words-missing}.
   *
   * @param mark from 1 to 5
   */
  record ValueClass(int mark, String opinion) implements AttendeeAct {}
}
