global using Orleans.Concurrency;
global using Shouldly;
global using Xunit;
