use sagefit::advise::*; use sagefit::job::{View,gallery::GALLERY};
fn main(){ for e in GALLERY { let a=e.answers(); let mut s=Search::new(&a,View::Today).unwrap();
 let mut first=0; let mut n=0; loop { if first==0 && s.settled(3) {first=n} ; if !s.step(){break} n+=1; }
 let job=a.validate().unwrap(); let ad=advise(&job,View::Today);
 println!("== {} : {:?}  runs {} (3 settled after {first})", e.name, ad.answers.iter().map(|a|a.title()).collect::<Vec<_>>(), s.runs());
 for c in s.changes(){ println!("   {:.2} {:?} {:?} {} [less {:?}]", c.distance,c.side,c.flip,c.sentence(),c.less);} } }
