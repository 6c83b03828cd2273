package io.broadsheet.query.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which work waits for a broker or a database just now. */
@ApplicationScoped
public class Trouble {

    private final Map<String, String> errorByWork = new ConcurrentSkipListMap<>();

    void report(String work, Throwable error) {
        errorByWork.put(work, error.getClass().getSimpleName());
    }

    void over(String work) {
        errorByWork.remove(work);
    }

    /** How many kinds of it there are. */
    public int works() {
        return errorByWork.size();
    }

    Map<String, String> errorByWork() {
        return Map.copyOf(errorByWork);
    }
}
