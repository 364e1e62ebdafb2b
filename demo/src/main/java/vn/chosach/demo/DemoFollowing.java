package vn.chosach.demo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Listeners that hear after the commit of what was played as of a moment hear as of it too. */
@Component
@Profile("demo")
class DemoFollowing implements BeanPostProcessor {

  private final ObjectProvider<StagedTime> time;

  DemoFollowing(ObjectProvider<StagedTime> time) {
    this.time = time;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof ThreadPoolTaskExecutor executor) {
      executor.setTaskDecorator(work -> time.getObject().following(work));
    }
    return bean;
  }
}
