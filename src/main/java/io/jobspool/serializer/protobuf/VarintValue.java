package io.jobspool.serializer.protobuf;

import io.jobspool.serializer.DecodeException;

/** Numbers and truth values. */
enum VarintValue implements Value {
  BOOLEAN {
    @Override
    public Object read(WireReader in) throws DecodeException {
      return in.varint() != 0;
    }
  },
  INT {
    @Override
    public Object read(WireReader in) throws DecodeException {
      return (int) in.varint();
    }
  },
  LONG {
    @Override
    public Object read(WireReader in) throws DecodeException {
      return in.varint();
    }
  };

  /** How values of a type are read. */
  static Value of(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return BOOLEAN;
    } else if (type == int.class || type == Integer.class) {
      return INT;
    } else if (type == long.class || type == Long.class) {
      return LONG;
    }
    throw new IllegalArgumentException("not a wire type: " + type);
  }

  @Override
  public boolean isPackable() {
    return true;
  }
}
