package vn.chosach;

import java.util.function.Supplier;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.aop.interceptor.SimpleAsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens after a commit, such as reading what a tip says, waits its turn on few threads.
 * Without a limit a wave of reports would start as many readers as reports, and those would take
 * processor and connections from the citizens who are still sending. What waits is safe: the
 * publication of its event is a row, and is told again after a restart.
 */
@Configuration
class BackgroundConfiguration {

  private static final int THREADS = 4;
  private static final int SECONDS_TO_END = 20;

  @Bean(name = {"applicationTaskExecutor", "taskExecutor"})
  ThreadPoolTaskExecutor afterCommit() {
    var executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(THREADS);
    executor.setThreadNamePrefix("after-commit-");
    executor.setAcceptTasksAfterContextClose(false);
    executor.setWaitForTasksToCompleteOnShutdown(false);
    executor.setAwaitTerminationSeconds(SECONDS_TO_END);
    return executor;
  }

  @Bean
  static TransactionalOutboxCompletion told(ObjectProvider<OutboxRepository> outbox) {
    Supplier<OutboxRepository> rows = SingletonSupplier.of(outbox::getObject);
    return new TransactionalOutboxCompletion(event -> rows.get().taken(event));
  }

  /** What another program did first is no failure; everything else is logged as ever. */
  @Bean
  AsyncConfigurer failuresOfListeners() {
    var logged = new SimpleAsyncUncaughtExceptionHandler();
    return new AsyncConfigurer() {
      @Override
      public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (failure, method, arguments) -> {
          if (!(failure instanceof TransactionalOutboxCompletion.HeardElsewhere)) {
            logged.handleUncaughtException(failure, method, arguments);
          }
        };
      }
    };
  }

  /** The library's own writer of events looks its mapper up among all beans for each event. */
  @Bean
  @Primary
  EventSerializer eventsAsJson(JsonMapper mapper) {
    return new EventSerializer() {
      @Override
      public Object serialize(Object event) {
        return mapper.writeValueAsString(event);
      }

      @Override
      public <T> T deserialize(Object serialized, Class<T> type) {
        return mapper.readValue(serialized.toString(), type);
      }
    };
  }

  /** Puts the outbox behind {@link TransactionalOutboxCompletion}. */
  @Bean
  static BeanPostProcessor outboxOfTheHeard(ObjectProvider<TransactionalOutboxCompletion> told) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventPublicationRepository rows
            ? told.getObject().new Outbox(rows)
            : bean;
      }
    };
  }
}
