//! One device or many?

use super::{Lesson, Picture, attempt};
use crate::decide::Row;
use crate::job::Field;

pub(super) const LESSON: Lesson = Lesson {
    id: "spread",
    title: "Distribution",
    aim: "Choose the instance count: one device, several in one instance, or several instances.",
    say: "Start with one device. Add more only when one is too slow or too small.",
    rows: &[Row(5)],
    questions: &["spread"],
    text: &[
        "Once CPU or GPU is settled, the second question is whether the job can use several of them. That is distributed training, and its answer is the instance count.",
        "Start with one. If one GPU, or one CPU instance, holds the job and finishes in time, a second one only adds cost. If it is too slow, take a larger instance with several GPUs before you take more instances. Devices inside a machine use its own links. Machines use the network, and the network is slower. Use several instances only when the largest sensible machine is still too slow or too small.",
        "There are two ways to distribute. Data parallel: every device holds the whole model and gets another part of each batch. Model parallel: the model itself is split, because no device can hold it. The first saves time, the second saves memory.",
        "The algorithm limits the choice as well. Some built-in algorithms use only one GPU of an instance. Some train on one instance only. Some need each instance to get its own share of the files. Four instances are wrong for an algorithm that uses one, whatever the deadline.",
    ],
    book: "SageMaker’s own library for data parallel training ran on P3 and P4d types. With Horovod other types work too.",
    today: "One current GPU does what several V100s did, so today’s count is often smaller than the book’s. The library is documented for P4d and P4de only. Most code uses PyTorch’s own way.",
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
