//! A wrong row stops the build with the file, the line, the column and the value.

use crate::reader::{Checked, Table};
use crate::{accelerators, families, instances, prices, regions, sources};

const SOURCES: &str = "id,title,where,date,trust\nM,Types,somewhere,2026-10-27,high\n";
const ACCELERATORS: &str = "id,name,short,kind,architecture,fp32_tflops,tf32_tflops,fp16_tflops,bf16_tflops,fp8_tflops,int8_tops,\
bf16_fp32_accumulate_tflops,memory_nominal_gb,memory_gib,bandwidth_gb_s,families,status,confidence,source,notes\n\
t4,NVIDIA T4,T4,gpu,Turing,8.1,,65,,,130,65,16,16,320,g4dn,current,high,NVIDIA,\n";
const FAMILIES: &str = "family,class,generation,role,book,cpu_speed,multi_model_gpu,source\n\
m5,general,5,Balanced.,1,1.0,0,M\ng4dn,gpu-g,4,Inference.,1,1.0,1,M\n";
const STATUSES: &str = "id,status,note,source\ncurrent,current,,M\n";
const INSTANCES: &str = "type,vcpu,memory_gib,accelerator,accelerator_count,accelerator_memory_gib,network_gbps,network_baseline_gbps,\
efa,local_nvme_gb,arch,burstable,training,hosting,transform,processing,notebook,first_seen,status,source\n\
ml.m5.large,2,8,,,,10,0.75,0,0,x86,0,1,1,1,1,1,1.15.0,current,M\n\
ml.g4dn.xlarge,4,16,t4,1,16,25,5,0,125,x86,0,1,1,1,1,1,1.20.0,current,M\n";
const PRICES: &str = "type,region,component,usd_per_hour,date,source,covers,note\n\
ml.m5.large,us-east-1,any,0.115,2026-09-27,M,all,\n";
const RATIOS: &str = "family,size,ratio,basis,types_observed,lowest,highest\nm5,,1.20,observed,8,1.1979,1.2005\n";
const REGIONS: &str = "family,region,offered,offered_source,factor,factor_source\n\
m5,eu-west-1,1,M,1.115,M\nm5,eu-west-3,0,M,,\n";
const EXCEPTIONS: &str = "type,region,offered,source\nml.m5.large,eu-west-1,0,M\n";
const OFFERS: &str = "subject,region,uses,offered,source,note\nml.g4dn,all,training,0,M,\n";

fn table(file: &str, text: &str, columns: &[&str]) -> Checked<Table> {
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = text.lines();
    let header = cells(lines.next().unwrap_or_default());
    Table::new(file, header, lines.zip(2..).map(|(line, at)| (at, cells(line))).collect(), columns)
}

/// Reads all tables as the build script does, with one text of them replaced.
fn read(from: &str, to: &str) -> Checked<String> {
    let all = [SOURCES, ACCELERATORS, FAMILIES, STATUSES, INSTANCES, PRICES, RATIOS, REGIONS, EXCEPTIONS, OFFERS];
    let [sources, accelerators, families, statuses, instances, prices, ratios, regions, exceptions, offers] =
        all.map(|text| text.replacen(from, to, 1));
    let (sources, _) = sources::table(&table("sources.csv", &sources, sources::COLUMNS)?)?;
    let (accelerators, _) = accelerators::table(&table("accelerators.csv", &accelerators, accelerators::COLUMNS)?)?;
    let (families, _) = families::table(&table("families.csv", &families, families::COLUMNS)?, &sources)?;
    let statuses = instances::statuses(&table("statuses.csv", &statuses, instances::STATUS_COLUMNS)?, &sources)?;
    let known =
        instances::Known { sources: &sources, accelerators: &accelerators, families: &families, statuses: &statuses };
    let (names, code) = instances::table(&table("instances.csv", &instances, instances::COLUMNS)?, &known)?;
    let ratios = prices::ratios(&table("ec2_ratio.csv", &ratios, prices::RATIO_COLUMNS)?, &families)?;
    let code = code + &prices::table(&table("prices.csv", &prices, prices::COLUMNS)?, &sources, &names, &ratios)?;
    let known = regions::Known { sources: &sources, families: &families, instances: &names };
    let regions = table("ec2_regions.csv", &regions, regions::COLUMNS)?;
    let exceptions = table("ec2_exceptions.csv", &exceptions, regions::EXCEPTION_COLUMNS)?;
    let offers = table("sagemaker_offers.csv", &offers, regions::OFFER_COLUMNS)?;
    Ok(code + &regions::table(&regions, &exceptions, &offers, &known)?)
}

#[track_caller]
fn says(from: &str, to: &str, message: &str) {
    match read(from, to) {
        Ok(_) => panic!("`{to}` was taken"),
        Err(fault) => assert_eq!(fault.to_string(), message),
    }
}

#[test]
fn right_rows_are_taken() {
    let code = read("", "").unwrap();
    assert!(code.contains("name: \"ml.g4dn.xlarge\", family: \"g4dn\", vcpu: 4, memory: Gib(16.0)"), "{code}");
    assert!(code.contains("Rate { amount: 1150000, instance: 0, origin: 0, covers: Uses::from_bits(31) }"), "{code}");
}

#[test]
fn a_column_that_is_missing_or_unknown() {
    says("type,vcpu,", "type,cpu,", "instances.csv, line 1, column `vcpu`: the column is missing");
    says("id,title,where", "extra,id,title,where", "sources.csv, line 1, column `extra`: nothing reads this column");
}

#[test]
fn a_row_that_is_too_short() {
    says("ml.m5.large,2,8,,", "ml.m5.large,2,8,", "instances.csv, line 2: the row has 19 cells, not 20");
}

#[test]
fn a_number_that_is_none() {
    says("ml.m5.large,2,", "ml.m5.large,two,", "instances.csv, line 2, column `vcpu`: `two` is not a number");
    says("0,125,x86", "0,12.5,x86", "instances.csv, line 3, column `local_nvme_gb`: `12.5` is not a whole number");
    says("0,125,x86,0,1", "0,125,x86,0,yes", "instances.csv, line 3, column `training`: `yes` is neither 1 nor 0");
}

#[test]
fn a_number_out_of_range() {
    says(
        "ml.m5.large,2,8",
        "ml.m5.large,2,-8",
        "instances.csv, line 2, column `memory_gib`: `-8` is not between 0.5 and 65536",
    );
    says("any,0.115", "any,1150", "prices.csv, line 2, column `usd_per_hour`: `1150` is not between 0.001 and 400");
    says(",10,0.75", ",10,75", "instances.csv, line 2, column `network_baseline_gbps`: `75` is more than network_gbps");
}

#[test]
fn something_that_another_table_lacks() {
    says("16,t4,1", "16,t5,1", "instances.csv, line 3, column `accelerator`: `t5` is not in accelerators.csv");
    says(
        "ml.m5.large,2,8,,,",
        "ml.m5.large,2,8,t4,1,16",
        "instances.csv, line 2, column `accelerator`: `t4` is not one of this family, as accelerators.csv has it",
    );
    says(
        "ml.m5.large,2",
        "ml.m6.large,2",
        "instances.csv, line 2, column `type`: `ml.m6.large` has a family that families.csv lacks",
    );
    says(
        "Balanced.,1,1.0,0,M",
        "Balanced.,1,1.0,0,X9",
        "families.csv, line 2, column `source`: `X9` is not in sources.csv",
    );
    says(
        "ml.m5.large,us-east-1",
        "ml.m5.huge,us-east-1",
        "prices.csv, line 2, column `type`: `ml.m5.huge` is not in instances.csv",
    );
    says("1.15.0,current", "1.15.0,gone", "instances.csv, line 2, column `status`: `gone` is not in statuses.csv");
}

#[test]
fn what_is_offered_where() {
    says("m5,eu-west-3", "m5,eu-west-9", "ec2_regions.csv, line 3, column `region`: `eu-west-9` is no Region");
    says(
        "m5,eu-west-3",
        "m5,eu-west-1",
        "ec2_regions.csv, line 3, column `region`: `eu-west-1` is there twice with this family",
    );
    says(
        "m5,eu-west-1,1,M,1.115",
        "m5,eu-west-1,1,M,11.15",
        "ec2_regions.csv, line 2, column `factor`: `11.15` is not between 0.4 and 4",
    );
    says(
        "ml.g4dn,all",
        "ml.g4,all",
        "sagemaker_offers.csv, line 2, column `subject`: `ml.g4` is neither a type nor a family",
    );
    says(
        "all,training",
        "all,teaching",
        "sagemaker_offers.csv, line 2, column `uses`: `teaching` has a word that is no use",
    );
}

#[test]
fn a_word_that_is_not_known() {
    says(
        "m5,general",
        "m5,medium",
        "families.csv, line 2, column `class`: `medium` is none of: burstable, general, compute, memory, storage, gpu-g, gpu-p, inferentia, trainium, gaudi, elastic-inference, other",
    );
    says(
        "us-east-1,any",
        "us-east-9,any",
        "prices.csv, line 2, column `region`: `us-east-9` is none of: us-east-1, us-east-2, us-west-2, eu-west-1, eu-west-3, eu-central-1, eu-north-1, ap-south-1, ap-northeast-1",
    );
}

#[test]
fn the_same_twice() {
    says(
        "ml.g4dn.xlarge,4,16",
        "ml.m5.large,4,16",
        "instances.csv, line 3, column `type`: `ml.m5.large` is there twice",
    );
    says(
        "2026-09-27,M,all,\n",
        "2026-09-27,M,all,\nml.m5.large,us-east-1,training,0.12,2026-01-01,M,training,\n",
        "prices.csv, line 3, column `covers`: `training` has a use that another row of this type and region covers",
    );
}

#[test]
fn a_date_or_ratio_that_cannot_be() {
    says(
        "2026-09-27,M,all",
        "27.9.2026,M,all",
        "prices.csv, line 2, column `date`: `27.9.2026` is no date such as 2026, 2026-09 or 2026-09-27",
    );
    says("2026-09-27,M,all", ",M,all", "prices.csv, line 2, column `date`: must not be empty");
    says("m5,,1.20", "m5,,1.40", "ec2_ratio.csv, line 2, column `ratio`: `1.40` is outside lowest and highest");
}

#[test]
fn an_ec2_price_is_for_estimates_only() {
    says(
        "us-east-1,any",
        "us-east-1,ec2",
        "prices.csv, line 2, column `covers`: `all` contradicts component: EC2 prices, and only they, are for estimates",
    );
}
