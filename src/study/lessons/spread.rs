//! One device or many?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "spread",
    title: "Distribution",
    aim: "Settle the instance count: one device, several in one instance, or several instances.",
    say: "Start with one device. Add more only when one is too slow or too small.",
    rows: &[Row(5)],
    questions: &["spread"],
    text: &[
        "Once it is clear whether CPUs or GPUs do the work, the second question is whether the job can use several of them. That is distributed training, and its answer is the instance count.",
        "Begin with one. If one GPU, or one CPU instance, holds the job and finishes in time, a second one only adds cost. If it is too slow, take a larger instance of the same kind with several GPUs before you take more instances: devices inside a machine talk over its own links, machines talk over a network, and the network is slower. Only where the largest sensible machine is still too slow or too small do several instances pay.",
        "Two ways to spread are worth telling apart. Data parallel: every device holds the whole model and sees another part of each batch. Model parallel: the model itself is cut up, because no device can hold it. The first is about time, the second about memory.",
        "The algorithm has a say here as well. Some built-in algorithms use one GPU of an instance only, some train on one instance only, and some want each instance to get its own share of the files. A choice of four instances is wrong for an algorithm that can use one, whatever the deadline.",
    ],
    book: "SageMaker’s own library for data parallel training ran on P3 and P4d types; with Horovod other types work too.",
    today: "One current GPU does what several V100s did, so today’s count is often smaller than the book’s. The library is documented for P4d and P4de only; most code uses PyTorch’s own way.",
    picture: Picture::Flow,
    example: "ResNet-50 on ImageNet, 90 epochs. Change how soon it has to be ready.",
    job: "task=train&algorithm=cnn&model=resnet-50&data_gb=138&images=1281167&epochs=90&deadline_hours=48",
    inputs: &[Field::Deadline],
    tries: &[
        attempt("48 hours", Field::Deadline, "48"),
        attempt("8 hours", Field::Deadline, "8"),
        attempt("half an hour", Field::Deadline, "0.5"),
    ],
    steps: &["processor", "spread"],
};
