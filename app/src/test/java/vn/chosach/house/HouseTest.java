package vn.chosach.house;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What reads the classes of the whole program, in one process, which so reads them once. */
@Tag("apart")
class HouseTest {

  @Nested
  class Architecture extends ArchitectureTest {}

  @Nested
  class Glossary extends GlossaryTest {}

  @Nested
  class JournalVerbs extends JournalVerbsTest {}

  @Nested
  class Laws extends LawsTest {}

  @Nested
  class Modules extends ModulesTest {}
}
