global using Orleans.Concurrency;
global using Orleans.Runtime;
global using Shouldly;
global using Xunit;
