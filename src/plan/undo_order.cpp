#include "plan/undo_order.h"

namespace belay {

static int badness(UndoClass undo) {
  switch (undo) {
    case UndoClass::nothing: return 0;
    case UndoClass::exact: return 1;
    case UndoClass::before_image: return 2;
    case UndoClass::schema: return 3;
    case UndoClass::impossible: return 4;
  }
  return 4;
}

bool is_harder(UndoClass left, UndoClass right) {
  return badness(left) > badness(right);
}

}  // namespace belay
