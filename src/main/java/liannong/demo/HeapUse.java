package liannong.demo;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** What of the heap is in use from now on: at most, and at most right after a collection. */
final class HeapUse implements AutoCloseable {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final AtomicLong afterCollection = new AtomicLong();
    private final NotificationListener listener = (collected, handback) -> look(collected);

    HeapUse() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter) emitter.addNotificationListener(listener, null, null);
    }

    private void look(Notification collected) {
        if (!collected.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) return;
        var left = GarbageCollectionNotificationInfo.from((CompositeData) collected.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        Set<String> names = pools.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
        long bytes = left.entrySet().stream()
                .filter(pool -> names.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        afterCollection.accumulateAndGet(bytes, Math::max);
    }

    /** In MB. */
    long peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** In MB; what a collection now leaves, where there was none. */
    long afterCollection() {
        System.gc();
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(afterCollection.get(), now) >> 20;
    }

    @Override
    public void close() {
        try {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
                if (collector instanceof NotificationEmitter emitter) emitter.removeNotificationListener(listener);
        } catch (ListenerNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
