package vn.chosach.demo;

import static org.springframework.context.annotation.AnnotationConfigUtils.AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
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
      // Those of the program are made without it, as the build found out.
      if (!registry.containsBeanDefinition(AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME)) {
        registry.registerBeanDefinition(
            AUTOWIRED_ANNOTATION_PROCESSOR_BEAN_NAME,
            new RootBeanDefinition(AutowiredAnnotationBeanPostProcessor.class));
      }
      var scanner =
          new ClassPathBeanDefinitionScanner(registry, true, context.getEnvironment(), context);
      scanner.setIncludeAnnotationConfig(false);
      scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
      scanner.scan(DemoBeans.class.getPackageName());
    }
  }
}
