package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Lifecycle",
    description = "Hooks around the life of a container and the signal that stops it.")
public record Lifecycle(
    @ProtoField(1)
        @Schema(
            description =
                "Action run as soon as the container exists, in parallel with its process. If it "
                    + "fails, the container is killed and treated by its restart policy.")
        @Nullable LifecycleHandler postStart,
    @ProtoField(2)
        @Schema(
            description =
                "Action run before the stop signal when the container is shut down from outside."
                    + " The grace period keeps running; not run if the process exits by itself.")
        @Nullable LifecycleHandler preStop,
    @ProtoField(3)
        @Schema(
            description =
                "Signal that asks the process to end, in place of the image's own. Needs the pod's "
                    + "os.name, and is an alpha feature that is off by default.",
            enumeration = {
              "SIGABRT",
              "SIGALRM",
              "SIGBUS",
              "SIGCHLD",
              "SIGCLD",
              "SIGCONT",
              "SIGFPE",
              "SIGHUP",
              "SIGILL",
              "SIGINT",
              "SIGIO",
              "SIGIOT",
              "SIGKILL",
              "SIGPIPE",
              "SIGPOLL",
              "SIGPROF",
              "SIGPWR",
              "SIGQUIT",
              "SIGSEGV",
              "SIGSTKFLT",
              "SIGSTOP",
              "SIGSYS",
              "SIGTERM",
              "SIGTRAP",
              "SIGTSTP",
              "SIGTTIN",
              "SIGTTOU",
              "SIGURG",
              "SIGUSR1",
              "SIGUSR2",
              "SIGVTALRM",
              "SIGWINCH",
              "SIGXCPU",
              "SIGXFSZ",
              "SIGRTMIN",
              "SIGRTMIN+1",
              "SIGRTMIN+2",
              "SIGRTMIN+3",
              "SIGRTMIN+4",
              "SIGRTMIN+5",
              "SIGRTMIN+6",
              "SIGRTMIN+7",
              "SIGRTMIN+8",
              "SIGRTMIN+9",
              "SIGRTMIN+10",
              "SIGRTMIN+11",
              "SIGRTMIN+12",
              "SIGRTMIN+13",
              "SIGRTMIN+14",
              "SIGRTMIN+15",
              "SIGRTMAX-14",
              "SIGRTMAX-13",
              "SIGRTMAX-12",
              "SIGRTMAX-11",
              "SIGRTMAX-10",
              "SIGRTMAX-9",
              "SIGRTMAX-8",
              "SIGRTMAX-7",
              "SIGRTMAX-6",
              "SIGRTMAX-5",
              "SIGRTMAX-4",
              "SIGRTMAX-3",
              "SIGRTMAX-2",
              "SIGRTMAX-1",
              "SIGRTMAX"
            },
            example = "SIGUSR1")
        @GoType("v1.Signal")
        @Nullable String stopSignal) {}
