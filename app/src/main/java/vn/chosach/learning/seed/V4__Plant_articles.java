package vn.chosach.learning.seed;

import java.util.List;
import org.springframework.stereotype.Component;

/** Articles on harm, on the law and on crime by high technology. */
@Component
class V4__Plant_articles extends PlantedLessons {

  V4__Plant_articles() {
    super("lessons-2", List.of("articles"));
  }
}
