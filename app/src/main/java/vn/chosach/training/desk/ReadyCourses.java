package vn.chosach.training.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.SeedTable.SeedTableRow;
import vn.chosach.training.life.TestQuestion;

/** Courses that ship with the program: what is taught, and the questions of the test. */
@Component
public class ReadyCourses {

  private static final String FOLDER = "/seed/training/";

  private final List<ReadyCourse> courses = read();

  /**
   * A course.
   *
   * @param programme one line for each part
   * @param skill key of the skill that it teaches
   */
  public record ReadyCourse(
      String key, String title, String programme, String skill, List<TestQuestion> test) {

    public ReadyCourse {
      test = List.copyOf(test);
    }
  }

  public List<ReadyCourse> all() {
    return courses;
  }

  public Optional<ReadyCourse> of(String key) {
    return courses.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private static List<ReadyCourse> read() {
    List<SeedTableRow> questions = SeedTable.read(FOLDER + "questions.csv");
    return SeedTable.read(FOLDER + "courses.csv").stream()
        .map(
            row ->
                new ReadyCourse(
                    row.text("key"),
                    row.text("title"),
                    row.text("programme").replace('|', '\n'),
                    row.text("skill"),
                    questions.stream()
                        .filter(one -> one.text("course").equals(row.text("key")))
                        .map(ReadyCourses::question)
                        .toList()))
        .toList();
  }

  private static TestQuestion question(SeedTableRow row) {
    return new TestQuestion(
        row.text("words"),
        Stream.of("a", "b", "c", "d").map(row::text).toList(),
        Integer.parseInt(row.text("right")),
        row.text("why"));
  }
}
