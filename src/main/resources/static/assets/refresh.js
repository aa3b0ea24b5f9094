// A page that shows work in progress loads itself again until the work is done.
"use strict";

if (document.querySelector("[data-running=true]")) setTimeout(() => location.reload(), 2000);
