package vn.chosach;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole program on a real PostgreSQL and a real port. All such tests of a run share
 * one context and one database, so a test makes its own rows and leaves those of others alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// The jobs of this program would take the work that a test waits for.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "chosach.documents.warm-up=false",
      "chosach.handbook=file:../docs/huong-dan/",
      "chosach.log.publish=false",
      "chosach.figures.token=figures-of-the-tests",
      "chosach.jobs.off="
          + "captures,departures,deadlines,reminders,digests,referrals,publicity,public-knowledge,"
          + "imports,watched-folder,import-files,trials,alerts,late-duties,"
          + "forecast-deviations,learning,subject-mentions,subject-lessons,partner-hooks,"
          + "fixity,vault-late,years,platform-requests,national-submissions,warning-mail,rating-watch,"
          + "subject-watches,unread-orders,sharing,received-pictures,subject-diagrams,"
          + "subject-sheets,report-clocks,interest-comparison,access-review,retention,old-notices,sifting"
    })
// Words for the console of each of some ten thousand answers took a tenth of a run, and nobody
// reads them.
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({MovableClock.Configuration.class, QuickPasswords.class, WholeAnswers.class})
public @interface ChosachTest {}
