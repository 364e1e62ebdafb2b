package vn.chosach.training.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class as somebody wants to hold it.
 *
 * @param title 1 to 300 characters
 * @param programme what is taught, 1 to 4,000 characters
 * @param trainers who teaches, 1 to 1,000 characters: in each line the account name of an officer,
 *     or {@code name; where that person works; number of a paper that shows it}
 * @param place 1 to 300 characters
 * @param namesBy last day on which units name their officers
 * @param seats of each unit, 1 to 200
 * @param pass percent of right answers that pass the test, 1 to 100
 * @param units keys of the agencies that are invited, 1 to 150
 * @param skill key of the skill that its certificate proves; {@code null} for none
 * @param level of that skill, 1 to 3
 * @param planLine line of a yearly plan that it carries out; {@code null} for none
 * @param test questions of a course that ships with the program; none for others
 */
public record ClassWish(
    String title,
    @Nullable ClassKind kind,
    String programme,
    String trainers,
    String place,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    @Nullable LocalDate namesBy,
    int seats,
    int pass,
    List<String> units,
    @Nullable String skill,
    int level,
    @Nullable UUID planLine,
    List<TestQuestion> test) {

  /** One that is made for the occasion. */
  public ClassWish(
      String title,
      @Nullable ClassKind kind,
      String programme,
      String trainers,
      String place,
      @Nullable LocalDate begins,
      @Nullable LocalDate ends,
      @Nullable LocalDate namesBy,
      int seats,
      int pass,
      List<String> units,
      @Nullable String skill,
      int level,
      @Nullable UUID planLine) {
    this(
        title, kind, programme, trainers, place, begins, ends, namesBy, seats, pass, units, skill,
        level, planLine, List.of());
  }

  public ClassWish {
    units = List.copyOf(units);
    test = List.copyOf(test);
  }
}
