package vn.chosach.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Plays the scenes of the demonstration at each start; each adds what is not there yet. */
@Component
@Profile("demo")
class DemoPlay {

  private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);
  private static final double NANOS = 1e9;

  private final List<Scene> scenes;
  private final DemoProgress progress;
  private final boolean pastOnly;

  /**
   * @param pastOnly whether the hours before the visitor comes are left out, because they are
   *     played when he comes, and the program ends
   */
  DemoPlay(
      List<Scene> scenes,
      DemoProgress progress,
      @Value("${chosach.demo.past-only:false}") boolean pastOnly) {
    this.progress = progress;
    this.scenes = scenes.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    this.pastOnly = pastOnly;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE - 2)
  void playScenes() {
    long began = System.nanoTime();
    List<Scene> played = scenes.stream().filter(scene -> !pastOnly || ofThePast(scene)).toList();
    try {
      for (int done = 0; done < played.size(); done++) {
        progress.reached(done, played.size());
        play(played.get(done));
      }
    } finally {
      progress.reached(1, 1);
    }
    LOG.info("The demonstration was played in {} s", seconds(began));
  }

  private void play(Scene scene) {
    long began = System.nanoTime();
    scene.play();
    LOG.debug("{} in {} s", ClassUtils.getUserClass(scene).getSimpleName(), seconds(began));
  }

  private static String seconds(long began) {
    return "%.1f".formatted((System.nanoTime() - began) / NANOS);
  }

  private static boolean ofThePast(Scene scene) {
    Integer order = OrderUtils.getOrder(ClassUtils.getUserClass(scene));
    return order != null && order < Scene.TODAY;
  }
}
