package vn.chosach.house;

import org.junit.jupiter.api.Nested;

/** What reads the classes of the whole program, in one process, which so reads them once. */
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
