package vn.chosach.learning.seed;

import java.util.List;
import org.springframework.stereotype.Component;

/** Guides, sheets on goods, questions and the notice. */
@Component
class V2__Plant_lessons extends PlantedLessons {

  V2__Plant_lessons() {
    super("lessons", List.of("guides", "goods", "questions"));
  }
}
