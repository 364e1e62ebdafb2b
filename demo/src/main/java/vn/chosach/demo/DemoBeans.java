package vn.chosach.demo;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Adds the demonstration where the beans of the program were found out when it was built: that list
 * holds none of the demonstration. A program that looks for its beans at each start finds these
 * too.
 */
final class DemoBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (AotDetector.useGeneratedArtifacts()
        && context.getEnvironment().matchesProfiles("demo")
        && context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
      var scanner =
          new ClassPathBeanDefinitionScanner(registry, true, context.getEnvironment(), context);
      // The annotations of beans are read as for those of the program.
      scanner.setIncludeAnnotationConfig(false);
      scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
      scanner.scan(DemoBeans.class.getPackageName());
    }
  }
}
