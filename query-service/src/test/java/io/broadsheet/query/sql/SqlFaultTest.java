package io.broadsheet.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqlFaultTest {

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhoseFaultAFailureIs(Throwable failure, SqlFault expected) {
        assertThat(SqlFault.of(failure)).isEqualTo(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                argumentSet("a character that cannot be stored", sql("22021"), SqlFault.DATA),
                argumentSet("a missing value", sql("23502"), SqlFault.DATA),
                argumentSet("an index entry that is too large", sql("54000"), SqlFault.DATA),
                argumentSet("no connection", sql("08006"), SqlFault.CIRCUMSTANCES),
                argumentSet("a deadlock", sql("40P01"), SqlFault.CIRCUMSTANCES),
                argumentSet("a server that stops", sql("57P01"), SqlFault.CIRCUMSTANCES),
                argumentSet("a full disk", sql("53100"), SqlFault.CIRCUMSTANCES),
                argumentSet("a failure without state", new SQLException("acquisition timeout"), SqlFault.CIRCUMSTANCES),
                argumentSet(
                        "a failure wrapped twice",
                        new RuntimeException(new RuntimeException(sql("22021"))),
                        SqlFault.DATA),
                argumentSet("no database at all", new IllegalStateException("22021"), SqlFault.CIRCUMSTANCES));
    }

    private static SQLException sql(String state) {
        return new SQLException("failed", state);
    }
}
