package vn.chosach.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.chosach.ChosachApplication;
import vn.chosach.QuickPasswords;
import vn.chosach.TestDatabase;

/**
 * A test with the whole demonstration, played once at the start of the one context that all such
 * tests share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ChosachApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "CHOSACH_DEMO=yes",
      "chosach.demo.months=3",
      "chosach.demo.taught=false",
      "chosach.documents.warm-up=false",
      "chosach.log.publish=false"
    })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(QuickPasswords.class)
public @interface DemoTest {}
