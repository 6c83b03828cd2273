package io.broadsheet.enrich.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A message to be sent, with the one it was made of. */
record Outgoing(ConsumerRecord<byte[], byte[]> source, ProducerRecord<byte[], byte[]> message) {}
