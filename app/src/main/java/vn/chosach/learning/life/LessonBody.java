package vn.chosach.learning.life;

import java.util.List;
import java.util.Map;

/**
 * A lesson in one language.
 *
 * @param title 5 to 54 characters, so that a search engine shows it whole beside the name of the
 *     site
 * @param summary one or two sentences, at least 50 characters
 * @param parts lines of each part of its kind
 */
public record LessonBody(String title, String summary, Map<LessonPart, List<String>> parts) {

  public LessonBody {
    parts = Map.copyOf(parts);
  }

  public List<String> lines(LessonPart part) {
    return parts.getOrDefault(part, List.of());
  }
}
