package vn.chosach;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.modulith.Modulithic;
import vn.chosach.postgres.CannotStart;

/**
 * Starts Chợ Sạch. Beans are named by their whole class name, so that two rooms may use the same
 * word for a part of theirs.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Chợ Sạch")
public class ChosachApplication {

  private static final int EXIT_REFUSED = 2;

  public static void main(String[] arguments) {
    try {
      start(arguments);
    } catch (RuntimeException failure) {
      CannotStart reason = reasonOf(failure);
      if (reason == null) {
        throw failure;
      }
      System.err.println("chosach: " + reason.getMessage());
      System.exit(EXIT_REFUSED);
    }
  }

  /**
   * Starts the program and returns once all of its beans are made; pages are served before that.
   *
   * @throws RuntimeException caused by {@link CannotStart} where a person can mend what is wrong
   */
  public static ConfigurableApplicationContext start(String... arguments) {
    var application = new SpringApplication(ChosachApplication.class);
    application.setLazyInitialization(true);
    application.addListeners(new RemainingBeans());
    if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
      application.addInitializers(
          context -> {
            int port = context.getEnvironment().getProperty("server.port", Integer.class, 8389);
            refuseTakenPort(port);
            DatabaseAhead.begin(context);
          });
    }
    return application.run(arguments);
  }

  /**
   * Of what a part needs, most has the name of its class: it is sought under that name before all
   * beans are asked whether they are of the type, which takes a second of a cold start.
   */
  @Bean
  static BeanFactoryPostProcessor partsByTheirClass() {
    return factory ->
        ((DefaultListableBeanFactory) factory)
            .setAutowireCandidateResolver(new PartsByTheirClass());
  }

  /**
   * Makes what the first page did not need, once pages are served: half of a start goes into beans
   * that nobody asks for in its first seconds. The program is ready only behind it, and what cannot
   * be made ends it as ever. One thread at a time makes beans ({@code spring.locking.strict}).
   */
  private static final class RemainingBeans
      implements ApplicationListener<ApplicationReadyEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent open) {
      var factory = (DefaultListableBeanFactory) open.getApplicationContext().getBeanFactory();
      for (String name : factory.getBeanDefinitionNames()) {
        if (factory.getBeanDefinition(name).isSingleton()) {
          var unused = factory.getBean(name);
        }
      }
    }

    /** Behind the announcement, before all else that begins now. */
    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE + 1;
    }
  }

  private static final class PartsByTheirClass extends ContextAnnotationAutowireCandidateResolver {
    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor part) {
      String asked = super.getSuggestedName(part);
      return asked == null ? part.getDependencyType().getName() : asked;
    }
  }

  private static void refuseTakenPort(int port) {
    if (port == 0) {
      return;
    }
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new CannotStart("Port " + port + " is taken: choose another with --port.", e);
    }
  }

  private static @Nullable CannotStart reasonOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart reason) {
        return reason;
      }
    }
    return null;
  }
}
