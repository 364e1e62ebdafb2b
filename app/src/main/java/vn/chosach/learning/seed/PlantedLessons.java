package vn.chosach.learning.seed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.SeedTable.SeedTableRow;
import vn.chosach.kernel.Vietnam;
import vn.chosach.learning.life.LessonBody;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonPart;

/**
 * Plants lessons that come with the program. They are read from the first day and say that no
 * officer has confirmed them; the agency confirms each by putting it before a second person.
 */
abstract class PlantedLessons extends BaseJavaMigration {

  private final String rows;
  private final List<String> texts;

  /**
   * @param rows table of the lessons in {@code seed/learning}
   * @param texts tables of their words
   */
  PlantedLessons(String rows, List<String> texts) {
    this.rows = rows;
    this.texts = List.copyOf(texts);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var words = words();
    var json = JsonMapper.shared();
    try (var insert =
        context
            .getConnection()
            .prepareStatement(
                """
                INSERT INTO learning.lesson
                  (id, slug, kind, agency, position, state, since, version, shown)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, 'SHOWN', now(), 1, ?::jsonb)
                """)) {
      for (SeedTableRow row : SeedTable.read("/seed/learning/" + rows + ".csv")) {
        Written text = Objects.requireNonNull(words.get(row.text("slug")));
        String bases = Objects.requireNonNullElse(row.optional("bases"), "");
        var edition =
            new LessonEdition(
                text.vi.body(),
                text.en.body(),
                Integer.parseInt(row.text("right")),
                bases.isEmpty() ? List.of() : List.of(bases.split("\\|")),
                Objects.requireNonNullElse(row.optional("see"), ""),
                Objects.requireNonNull(row.day("review_by")),
                null,
                Objects.requireNonNull(row.day("written")).atStartOfDay(Vietnam.ZONE).toInstant());
        insert.setString(1, row.text("slug"));
        insert.setString(2, row.text("kind"));
        insert.setString(3, ProvincePack.current().agency(row.text("agency")));
        insert.setLong(4, row.line());
        insert.setString(5, json.writeValueAsString(edition));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Map<String, Written> words() {
    var words = new LinkedHashMap<String, Written>();
    for (String table : texts) {
      for (SeedTableRow row : SeedTable.read("/seed/learning/" + table + ".csv")) {
        Written text =
            words.computeIfAbsent(
                row.text("slug"), slug -> new Written(Language.empty(), Language.empty()));
        text.vi.add(row.text("part"), row.text("vi"));
        text.en.add(row.text("part"), row.text("en"));
      }
    }
    return words;
  }

  private record Written(Language vi, Language en) {}

  /** What one language says: title and summary, then lines. */
  private record Language(List<String> head, Map<LessonPart, List<String>> parts) {

    static Language empty() {
      return new Language(new ArrayList<>(), new EnumMap<>(LessonPart.class));
    }

    void add(String part, String line) {
      String text = Folding.nfc(line);
      if (part.equals("title") || part.equals("summary")) {
        head.add(text);
      } else {
        parts.computeIfAbsent(LessonPart.valueOf(part), one -> new ArrayList<>()).add(text);
      }
    }

    LessonBody body() {
      return new LessonBody(head.get(0), head.get(1), parts);
    }
  }
}
